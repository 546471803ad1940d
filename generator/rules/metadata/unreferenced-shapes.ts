import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesByTrait } from "../../model/knowledge/any-shape.js";
import { connectedTo } from "../../model/knowledge/connected.js";
import type { Model } from "../../model/model.js";
import { getEntry, type ObjectNode } from "../../model/node.js";
import { parseSelector } from "../../model/select/parse-selector.js";
import { select } from "../../model/select/select.js";
import type { Selector } from "../../model/select/selector.js";
import { nameOf } from "../../model/shape-id.js";
import type { Shape } from "../../model/shape.js";
import { metadata, trait } from "../../model/traits/model-traits.js";
import {
  type ConfigurableValidator,
  configured,
  type ConfiguredValidator,
  misconfigured,
} from "./configurable-validator.js";
import { oneLine } from "./configured-selector.js";
import { type MetadataProblem, wrongType } from "./metadata-problem.js";
import { malformedSelector } from "./selector-problem.js";

/**
 * Every shape is connected to a root, which a service is unless the configuration says otherwise, or to the definition
 * of a trait: any other shape is dead weight.
 * Spec: https://smithy.io/2.0/spec/model-validation.html#unreferencedshape
 */
export const unreferencedShapes: ConfigurableValidator = { name: "UnreferencedShape", configure };

const rootKey = "rootShapeSelector";

function configure(configuration: ObjectNode): ConfiguredValidator {
  const additional = [...configuration.entries.keys()].filter((key) => key !== rootKey);
  if (additional.length > 0) return misconfigured(additionalEntries(configuration, additional));
  const node = getEntry(configuration, rootKey);
  if (node !== undefined && node.kind !== "string") return misconfigured(wrongRoot(node));
  const text = node?.value ?? "service";
  const parsed = parseSelector(text);
  if (parsed.kind === "selector") return configured((model) => check(model, parsed.selector, text));
  const place = node ?? { kind: "string", value: text, span: configuration.span };
  return misconfigured(malformedSelector(place, parsed.problem, `Error parsing \`${rootKey}\`: `));
}

function* check(model: Model, rootSelector: Selector, text: string): Iterable<Diagnostic> {
  const connected = connectedTo(model, [
    ...select(model, rootSelector),
    ...(shapesByTrait(model).get(trait.id) ?? []),
    ...(shapesByTrait(model).get(metadata.id) ?? []),
  ]);
  for (const shape of model.shapes.values()) if (!connected.has(shape)) yield unreferenced(shape, text);
}

function unreferenced(shape: Shape, selector: string): Diagnostic {
  return {
    severity: "note",
    code: "metadata/unreferenced-shape",
    eventId: "UnreferencedShape",
    message: `Nothing that matches the selector \`${oneLine(selector)}\` leads to \`${nameOf(shape.id)}\`.`,
    reference: `This shape is unreferenced. It has no modeled connections to shapes that match the following selector: \`${selector}\``,
    span: shape.span,
    shapeId: shape.id,
  };
}

function additionalEntries(configuration: ObjectNode, keys: readonly string[]): MetadataProblem {
  const [first = ""] = keys;
  return {
    code: "metadata/unknown-entry",
    message: `\`UnreferencedShape\` has no setting \`${first}\`.`,
    reference: `Expected an object with possible properties of \`${rootKey}\`, but found additional properties: ${keys.map((key) => `\`${key}\``).join(", ")}`,
    node: configuration.entries.get(first)?.key ?? configuration,
    hint: `its only setting is \`${rootKey}\`.`,
  };
}

function wrongRoot(node: Exclude<ReturnType<typeof getEntry>, undefined>): MetadataProblem {
  return {
    ...wrongType(node, rootKey, "a string"),
    reference: `Expected \`${rootKey}\` to be a string; found ${node.kind}`,
  };
}
