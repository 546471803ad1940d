import { compareDecimals, type Decimal } from "../../model/decimal.js";
import type { Node } from "../../model/node.js";
import { hasTrait } from "../../model/trait.js";
import { range, type Range } from "../../model/traits/constraint-traits.js";
import { decimalOf } from "./numbers.js";
import { reportConstraint, traitAt, type ValuePlace } from "./value-check.js";

/** A number lies where `@range` says. Spec: https://smithy.io/2.0/spec/constraint-traits.html#range-trait */
export function checkRange(node: Node, place: ValuePlace): void {
  const bounds = traitAt(place, range);
  if (bounds === undefined || isWithin(node, bounds)) return;
  const found = node.kind === "number" ? node.text : node.kind === "string" ? node.value : node.kind;
  reportConstraint(place, {
    code: "out-of-range",
    says: `must be ${boundsText(bounds.min, bounds.max)}, but is ${found}`,
    node,
    eventSuffix: isOfMember(place) ? ".Member.InvalidRange" : ".Target.InvalidRange",
  });
}

function isWithin(node: Node, { min, max }: Range): boolean {
  const decimal = decimalOf(node, true);
  if (decimal === undefined) return node.kind === "string" && isNamedWithin(node.value, min, max);
  return (
    (min === undefined || compareDecimals(decimal, min) >= 0) &&
    (max === undefined || compareDecimals(decimal, max) <= 0)
  );
}

function isNamedWithin(name: string, min: Decimal | undefined, max: Decimal | undefined): boolean {
  if (name === "Infinity") return max === undefined;
  return name === "-Infinity" && min === undefined;
}

function isOfMember({ member }: ValuePlace): boolean {
  return member !== undefined && hasTrait(member, range);
}

function boundsText(min: Decimal | undefined, max: Decimal | undefined): string {
  if (max === undefined) return `at least ${min?.text}`;
  return min === undefined ? `at most ${max.text}` : `between ${min.text} and ${max.text}`;
}
