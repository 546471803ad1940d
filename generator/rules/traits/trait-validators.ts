import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.js";
import { type AnyShape, shapesByTrait } from "../../model/knowledge/any-shape.js";
import { isOfficial } from "../../model/knowledge/official-shapes.js";
import type { Model } from "../../model/model.js";
import { type ObjectEntry, getEntry, getString, type StringNode } from "../../model/node.js";
import { parseSelector } from "../../model/select/parse-selector.js";
import { selectFrom } from "../../model/select/select.js";
import type { Selector } from "../../model/select/selector.js";
import { isNamespace, nameOf } from "../../model/shape-id.js";
import { stringSpan } from "../../model/string-span.js";
import { traitValidators } from "../../model/traits/model-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic, uniqueTraits } from "../trait-diagnostic.js";

/**
 * What is connected to a shape with a trait goes with that trait, as far as the trait's own validators say.
 * Spec: https://smithy.io/2.0/spec/model.html#traitvalidators-trait
 */
export const validatorsOfTraits: Rule = { id: "TraitValidators", check };

/** One validator of a trait: what must not be found from the shapes that have the trait. */
interface TraitValidator {
  readonly eventId: string;
  readonly selector: Selector;
  readonly severity: Severity;
  readonly message: string | undefined;
}

function* check(model: Model): Iterable<Diagnostic> {
  const definitions = shapesByTrait(model).get(traitValidators.id) ?? [];
  for (const [definition, { value }] of uniqueTraits(definitions, traitValidators.id)) {
    const entries = value.kind === "object" ? [...value.entries.values()] : [];
    const unusable = entries.flatMap((entry) => problemOf(definition, entry) ?? []);
    yield* unusable;
    if (unusable.length > 0) continue;
    const validators = entries.flatMap((entry) => readValidator(entry) ?? []);
    for (const user of shapesByTrait(model).get(definition.id) ?? []) {
      if (!isOfficial(user.id)) yield* checkUser(model, definition, user, validators);
    }
  }
}

function* checkUser(
  model: Model,
  definition: AnyShape,
  user: AnyShape,
  validators: readonly TraitValidator[],
): Iterable<Diagnostic> {
  for (const validator of validators) {
    for (const found of selectFrom(model, validator.selector, [user])) {
      yield foundShape(definition, user, found, validator);
    }
  }
}

function readValidator({ key, value }: ObjectEntry): TraitValidator | undefined {
  const parsed = parseSelector(getString(getEntry(value, "selector")) ?? "*");
  if (parsed.kind === "problem") return undefined;
  return {
    eventId: key.value,
    selector: parsed.selector,
    severity: severities[getString(getEntry(value, "severity")) ?? "ERROR"] ?? "error",
    message: getString(getEntry(value, "message")),
  };
}

const severities: Readonly<Record<string, Severity>> = {
  ERROR: "error",
  DANGER: "danger",
  WARNING: "warning",
  NOTE: "note",
};

function problemOf(definition: AnyShape, { key, value }: ObjectEntry): Diagnostic | undefined {
  if (!isNamespace(key.value)) return noEventId(definition, key);
  const selector = getEntry(value, "selector");
  const parsed = selector?.kind === "string" ? parseSelector(selector.value) : undefined;
  if (selector?.kind !== "string" || parsed?.kind !== "problem") return undefined;
  const { message, offset, reference } = parsed.problem;
  const start = Math.min(offset, Math.max(0, selector.value.length - 1));
  return traitDiagnostic(definition, traitValidators.id, selector, {
    code: "trait/malformed-selector",
    eventId: "Model",
    message: `The selector cannot be read: ${message.replace(/^[A-Z]/, (letter) => letter.toLowerCase())}`,
    reference: `Error creating trait \`traitValidators\`: ${reference}`,
    span: stringSpan(selector, start, start + 1),
  });
}

function noEventId(definition: AnyShape, key: StringNode): Diagnostic {
  return traitDiagnostic(definition, traitValidators.id, key, {
    code: "trait/no-event-id",
    eventId: "TraitValidators",
    message: `\`${key.value}\` cannot be the id of an event.`,
    reference: `\`${traitValidators.id}\` key is not a valid event ID: \`${key.value}\``,
    hint: "an event id is made of identifiers with dots between them.",
  });
}

function foundShape(
  definition: AnyShape,
  user: AnyShape,
  found: AnyShape,
  { eventId, severity, message }: TraitValidator,
): Diagnostic {
  const applied = user.traits.get(definition.id);
  return {
    severity,
    code: "trait/incompatible-shape",
    eventId,
    message: `\`@${nameOf(definition.id)}\` on \`${nameOf(user.id)}\` does not go with \`${found.id}\`.`,
    reference: `Found an incompatible shape when validating the constraints of the \`${definition.id}\` trait attached to \`${user.id}\`${message === undefined ? "" : `: ${message}`}`,
    span: found.span,
    shapeId: found.id,
    ...(applied === undefined ? {} : { related: [{ span: applied.span, message: "the trait" }] }),
    ...(message === undefined ? {} : { hint: message }),
  };
}
