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
    for (const bound of [min, max]) if ((getNumber(bound) ?? 0) < 0) yield negative(shape, bound);
    if ((getNumber(min) ?? 0) > (getNumber(max) ?? Infinity)) yield crossed(shape, min);
  }
}

function unbounded(shape: AnyShape): Diagnostic {
  return traitDiagnostic(shape, length.id, undefined, {
    code: "constraint/no-bound",
    eventId: "LengthTrait",
    message: "`@length` has neither `min` nor `max`.",
  });
}

function negative(shape: AnyShape, bound: Node | undefined): Diagnostic {
  return traitDiagnostic(shape, length.id, bound, {
    code: "constraint/negative-length",
    eventId: "LengthTrait",
    message: "A length cannot be negative.",
  });
}

function crossed(shape: AnyShape, min: Node | undefined): Diagnostic {
  return traitDiagnostic(shape, length.id, min, {
    code: "constraint/crossed-bounds",
    eventId: "LengthTrait",
    message: "`min` is above `max`, so nothing can be so long.",
  });
}
