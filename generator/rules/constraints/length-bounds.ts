import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type AnyShape, shapesByTrait } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import { getEntry, getNumber, type Node } from "../../model/node.js";
import { length } from "../../model/traits/constraint-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic, uniqueTraits } from "../trait-diagnostic.js";

/**
 * `@length` has a bound, its bounds are not negative, and the lower one is not above the upper one: else it says
 * nothing, or nothing can be so long.
 * Spec: https://smithy.io/2.0/spec/constraint-traits.html#length-trait
 */
export const lengthBounds: Rule = { id: "LengthTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [shape, applied] of uniqueTraits(shapesByTrait(model).get(length.id), length.id)) {
    const [min, max] = [getEntry(applied.value, "min"), getEntry(applied.value, "max")];
    if (min === undefined && max === undefined) yield unbounded(shape);
    if ((getNumber(min) ?? 0) < 0) yield negative(shape, "min", min);
    if ((getNumber(max) ?? 0) < 0) yield negative(shape, "max", max);
    if ((getNumber(min) ?? -Infinity) > (getNumber(max) ?? Infinity)) yield crossed(shape, min);
  }
}

function unbounded(shape: AnyShape): Diagnostic {
  return traitDiagnostic(shape, length.id, undefined, {
    severity: "error",
    code: "constraint/no-bound",
    eventId: "Model",
    message: "`@length` has neither `min` nor `max`.",
    reference: "Error creating trait `length`: One of 'min' or 'max' must be provided.",
  });
}

function negative(shape: AnyShape, key: string, bound: Node | undefined): Diagnostic {
  return traitDiagnostic(shape, length.id, bound, {
    code: "constraint/negative-length",
    eventId: "LengthTrait",
    message: "A length cannot be negative.",
    reference: `A length trait is applied with a negative \`${key}\` value.`,
  });
}

function crossed(shape: AnyShape, min: Node | undefined): Diagnostic {
  return traitDiagnostic(shape, length.id, min, {
    code: "constraint/crossed-bounds",
    eventId: "LengthTrait",
    message: "`min` is above `max`, so nothing can be so long.",
    reference: "A length trait is applied with a `min` value greater than its `max` value.",
  });
}
