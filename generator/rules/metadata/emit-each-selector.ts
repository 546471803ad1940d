import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { AnyShape } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import { getEntry, type ObjectNode } from "../../model/node.js";
import { jsonText } from "../../model/node-text.js";
import { expandTemplate, type MessageTemplate, parseTemplate } from "../../model/select/message-template.js";
import { select, selectMatches } from "../../model/select/select.js";
import { isShapeId, type ShapeId } from "../../model/shape-id.js";
import { stringSpan } from "../../model/string-span.js";
import type { Span } from "../../source/span.js";
import { type ConfigurableValidator, configured, misconfigured } from "./configurable-validator.js";
import { type ConfiguredSelector, readSelector } from "./configured-selector.js";
import { type MetadataProblem, wrongType } from "./metadata-problem.js";

/**
 * No shape matches a selector. With `bindToTrait` only shapes with that trait count, and findings point at it; a
 * `messageTemplate` says what was found.
 * Spec: https://smithy.io/2.0/spec/model-validation.html#emiteachselector
 */
export const emitEachSelector: ConfigurableValidator = {
  name: "EmitEachSelector",
  configure: (configuration) => {
    const problems: MetadataProblem[] = [];
    const selector = readSelector(configuration);
    const trait = readTrait(configuration, problems);
    const template = readTemplate(configuration, problems);
    if (selector.kind === "problem") return misconfigured(selector.problem);
    const [first] = problems;
    if (first !== undefined) return misconfigured(first);
    return configured((model) => findings(model, { selector, trait, template }));
  },
};

interface Configuration {
  readonly selector: ConfiguredSelector;
  readonly trait: ShapeId | undefined;
  readonly template: MessageTemplate | undefined;
}

function* findings(model: Model, { selector, trait, template }: Configuration): Iterable<Diagnostic> {
  if (template === undefined) {
    for (const shape of select(model, selector.selector)) {
      const message = `\`${shape.id}\` matches the selector \`${selector.text}\`.`;
      const reference = `Selector capture matched selector: ${selector.node.value}`;
      yield* finding(shape, trait, message, reference);
    }
    return;
  }
  for (const match of selectMatches(model, selector.selector)) {
    const message = expandTemplate(template, match);
    yield* finding(match.shape, trait, message, message);
  }
}

function* finding(
  shape: AnyShape,
  trait: ShapeId | undefined,
  message: string,
  reference: string,
): Iterable<Diagnostic> {
  const span = placeOf(shape, trait);
  if (span === undefined) return;
  const [code, eventId] = ["metadata/selected", "EmitEachSelector"];
  yield { severity: "danger", code, eventId, message, reference, span, shapeId: shape.id };
}

function placeOf(shape: AnyShape, trait: ShapeId | undefined): Span | undefined {
  return trait === undefined ? shape.span : shape.traits.get(trait)?.span;
}

function readTrait(configuration: ObjectNode, problems: MetadataProblem[]): ShapeId | undefined {
  const node = getEntry(configuration, "bindToTrait");
  if (node === undefined) return undefined;
  if (node.kind === "string" && isShapeId(node.value)) return node.value;
  const about =
    node.kind === "string"
      ? {
          code: "metadata/no-shape-id",
          message: `\`bindToTrait\` must be an absolute shape id, but is \`${node.value}\`.`,
          reference: `Invalid shape ID: ${node.value}`,
          node,
        }
      : wrongType(node, "bindToTrait", "a string");
  const type = "software.amazon.smithy.model.shapes.ShapeId";
  const prefix = `Deserialization error at (/bindToTrait): unable to create ${type} from ${jsonText(node)}: `;
  problems.push({ ...about, reference: prefix + about.reference });
  return undefined;
}

function readTemplate(configuration: ObjectNode, problems: MetadataProblem[]): MessageTemplate | undefined {
  const node = getEntry(configuration, "messageTemplate");
  if (node === undefined) return undefined;
  if (node.kind !== "string") {
    problems.push(wrongType(node, "messageTemplate", "a string"));
    return undefined;
  }
  const parsed = parseTemplate(node.value);
  if (parsed.kind === "template") return parsed.template;
  problems.push({
    code: "metadata/malformed-template",
    message: `The template cannot be read: ${parsed.message.replace(/^[A-Z]/, (letter) => letter.toLowerCase())}`,
    reference: "Deserialization error at (/messageTemplate)",
    node: { ...node, span: stringSpan(node, parsed.offset, parsed.offset + 1) },
    hint: "`@{…}` holds a path from the matched shape, such as `@{id|name}`; `@@` is an at sign.",
  });
  return undefined;
}
