import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type AnyShape, shapesByTrait } from "../../model/knowledge/any-shape.js";
import { compareDecimals, type Decimal, isWhole } from "../../model/decimal.js";
import type { Model } from "../../model/model.js";
import { getEntry, type Node } from "../../model/node.js";
import type { Shape, ShapeType } from "../../model/shape.js";
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
    const target = shape.kind === "member" ? model.shapes.get(shape.target) : shape;
    for (const [key, bound] of [
      ["min", min],
      ["max", max],
    ] as const) {
      if (bound !== undefined && target !== undefined && wholeTypes.has(target.kind) && hasFraction(bound)) {
        yield fraction(shape, target, key, getEntry(applied.value, key), bound);
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

// Even `1.0` is written as a number that may have a fraction.
function hasFraction(bound: Decimal): boolean {
  return bound.text.includes(".") || !isWhole(bound);
}

function unbounded(shape: AnyShape): Diagnostic {
  return traitDiagnostic(shape, range.id, undefined, {
    code: "constraint/no-bound",
    eventId: "Model",
    message: "`@range` has neither `min` nor `max`.",
    reference: "Error creating trait `range`: One of 'min' or 'max' must be provided.",
  });
}

function crossed(shape: AnyShape, min: Node | undefined): Diagnostic {
  return traitDiagnostic(shape, range.id, min, {
    code: "constraint/crossed-bounds",
    eventId: "RangeTrait",
    message: "`min` is above `max`, so no number is in the range.",
    reference: "A range trait is applied with a `min` value greater than its `max` value.",
  });
}

function fraction(
  shape: AnyShape,
  target: Shape,
  key: "min" | "max",
  node: Node | undefined,
  bound: Decimal,
): Diagnostic {
  const { kind } = target;
  const [subject, of] =
    shape.kind === "member" ? ["Member", `target (\`${target.id}\`)`] : ["Shape", `shape (\`${kind}\`)`];
  return traitDiagnostic(shape, range.id, node, {
    code: "constraint/fractional-bound",
    eventId: "RangeTrait",
    message: `The bound ${bound.text} has a fraction, but values of type ${kind} have none.`,
    reference: `${subject} \`${shape.id}\` is marked with the \`range\` trait, but its \`${key}\` property is a decimal (${bound.text}) when its ${of} does not support decimals.`,
  });
}
