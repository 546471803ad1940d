import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type AnyShape, shapesByTrait } from "../../model/knowledge/any-shape.js";
import { compareDecimals, type Decimal, isWhole } from "../../model/decimal.js";
import type { Model } from "../../model/model.js";
import { getEntry, type Node } from "../../model/node.js";
import type { ShapeType } from "../../model/shape.js";
import { range } from "../../model/traits/constraint-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic, uniqueTraits } from "../trait-diagnostic.js";

/**
 * `@range` has a bound, the lower one is not above the upper one, and bounds of whole numbers are whole: else it says
 * nothing, or no number can be in it.
 * Spec: https://smithy.io/2.0/spec/constraint-traits.html#range-trait
 */
export const rangeBounds: Rule = { id: "RangeTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [shape, applied] of uniqueTraits(shapesByTrait(model).get(range.id), range.id)) {
    const { min, max } = range.read(applied.value);
    if (min === undefined && max === undefined) yield unbounded(shape);
    if (min !== undefined && max !== undefined && compareDecimals(min, max) > 0) {
      yield crossed(shape, getEntry(applied.value, "min"));
    }
    const kind = shape.kind === "member" ? model.shapes.get(shape.target)?.kind : shape.kind;
    for (const [key, bound] of [
      ["min", min],
      ["max", max],
    ] as const) {
      if (bound !== undefined && kind !== undefined && wholeTypes.has(kind) && !isWhole(bound)) {
        yield fraction(shape, getEntry(applied.value, key), kind, bound);
      }
    }
  }
}

const wholeTypes: ReadonlySet<ShapeType> = new Set<ShapeType>([
  "byte",
  "short",
  "integer",
  "intEnum",
  "long",
  "bigInteger",
]);

function unbounded(shape: AnyShape): Diagnostic {
  return traitDiagnostic(shape, range.id, undefined, {
    code: "constraint/no-bound",
    eventId: "RangeTrait",
    message: "`@range` has neither `min` nor `max`.",
  });
}

function crossed(shape: AnyShape, min: Node | undefined): Diagnostic {
  return traitDiagnostic(shape, range.id, min, {
    code: "constraint/crossed-bounds",
    eventId: "RangeTrait",
    message: "`min` is above `max`, so no number is in the range.",
  });
}

function fraction(shape: AnyShape, node: Node | undefined, kind: ShapeType, bound: Decimal): Diagnostic {
  return traitDiagnostic(shape, range.id, node, {
    code: "constraint/fractional-bound",
    eventId: "RangeTrait",
    message: `The bound ${bound.text} has a fraction, but values of type ${kind} have none.`,
  });
}
