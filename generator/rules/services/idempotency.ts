import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesByTrait } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import { getEntry, type Node } from "../../model/node.js";
import { nameOf, type ShapeId } from "../../model/shape-id.js";
import type { OperationShape } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { idempotent } from "../../model/traits/behavior-traits.js";
import { guess } from "../guess.js";
import { tickedList } from "../reference-text.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * An idempotent operation says either how it ends where the thing exists already, or where it is gone already; and
 * it can end so only with errors of its own.
 * Spec: https://smithy.io/2.0/spec/behavior-traits.html#idempotent-trait
 */
export const idempotency: Rule = { id: "IdempotentTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const operation of shapesByTrait(model).get(idempotent.id) ?? []) {
    const trait = traitOf(operation, idempotent);
    if (operation.kind !== "operation" || trait === undefined) continue;
    if (trait.exists !== undefined && trait.notFound !== undefined) yield bothProperties(operation);
    yield* checkErrors(operation, "exists", trait.exists ?? []);
    yield* checkErrors(operation, "notFound", trait.notFound ?? []);
  }
}

type Property = "exists" | "notFound";

function* checkErrors(
  operation: OperationShape,
  property: Property,
  errors: readonly ShapeId[],
): Iterable<Diagnostic> {
  const own = new Set(operation.errors.map(({ target }) => target));
  for (const error of errors) {
    if (!own.has(error)) yield foreignError(operation, property, error, own);
  }
}

function valueOf(operation: OperationShape, property: Property): Node | undefined {
  return getEntry(operation.traits.get(idempotent.id)?.value, property);
}

function bothProperties(operation: OperationShape): Diagnostic {
  return traitDiagnostic(operation, idempotent.id, valueOf(operation, "notFound"), {
    code: "service/idempotent-twice",
    eventId: "IdempotentTrait",
    message: `\`${nameOf(operation.id)}\` cannot both find that the thing exists and that it is gone.`,
    reference:
      "The `exists` and `notFound` properties of the `@idempotent` trait are mutually exclusive. Only one may be specified.",
    hint: "operations that create have `exists`, operations that delete have `notFound`.",
  });
}

function foreignError(
  operation: OperationShape,
  property: Property,
  error: ShapeId,
  own: ReadonlySet<ShapeId>,
): Diagnostic {
  const value = valueOf(operation, property);
  const elements = value?.kind === "array" ? value.elements : [];
  const node = elements.find((element) => element.kind === "string" && element.value === error);
  const law = "the errors of `@idempotent` are among the `errors` of the operation.";
  return traitDiagnostic(operation, idempotent.id, node, {
    code: "service/idempotent-error",
    eventId: "IdempotentTrait",
    message: `\`${nameOf(operation.id)}\` never ends with the error \`${nameOf(error)}\`.`,
    reference: `The \`${property}\` property references error \`${error}\`, but it is not in the operation's errors list. Expected one of ${tickedList(own)}`,
    ...(node === undefined ? { hint: law } : guess(nameOf(error), [...own].map(nameOf), node.span, law)),
  });
}
