import { compareDecimals, type Decimal } from "../../model/decimal.js";
import type { AnyShape } from "../../model/knowledge/any-shape.js";
import type { Node } from "../../model/node.js";
import { traitOf } from "../../model/trait.js";
import { range, type Range } from "../../model/traits/constraint-traits.js";
import { decimalOf, namedFloats } from "./numbers.js";
import { reportConstraint, reportValue, type ValuePlace } from "./value-check.js";

/** A number lies where `@range` says. Spec: https://smithy.io/2.0/spec/constraint-traits.html#range-trait */
export function checkRange(node: Node, holder: AnyShape, place: ValuePlace): void {
  const bounds = traitOf(holder, range);
  if (bounds === undefined) return;
  const found = decimalOf(node, true);
  if (found !== undefined) checkDecimal(node, found, bounds, holder, place);
  else if (node.kind === "string" && namedFloats.includes(node.value)) {
    checkNamed(node, node.value, bounds, holder, place);
  }
}

function checkDecimal(node: Node, found: Decimal, bounds: Range, holder: AnyShape, place: ValuePlace): void {
  const { min, max } = bounds;
  const isBelow = min !== undefined && compareDecimals(found, min) < 0;
  const isAbove = max !== undefined && compareDecimals(found, max) > 0;
  if (isBelow) reportOutside(node, found.text, bounds, place, holder, belowText(holder, min, found.text));
  if (isAbove) reportOutside(node, found.text, bounds, place, holder, aboveText(holder, max, found.text));
}

function checkNamed(node: Node, name: string, bounds: Range, holder: AnyShape, place: ValuePlace): void {
  const { min, max } = bounds;
  const text = `"${name}"`;
  if (name === "-Infinity" && min !== undefined) {
    reportOutside(node, name, bounds, place, holder, belowText(holder, min, text));
  } else if (name === "Infinity" && max !== undefined) {
    reportOutside(node, name, bounds, place, holder, aboveText(holder, max, text));
  } else if (name === "NaN") {
    const reference = `Value provided for \`${holder.id}\` must be a number because the \`smithy.api#range\` trait is applied, but found ${text}`;
    reportConstraint(place, { code: "out-of-range", says: saysOutside(bounds, name), reference, node });
  }
}

function reportOutside(
  node: Node,
  found: string,
  bounds: Range,
  place: ValuePlace,
  holder: AnyShape,
  reference: string,
): void {
  const problem = {
    code: "out-of-range",
    says: saysOutside(bounds, found),
    reference,
    node,
    eventSuffix: holder.kind === "member" ? ".Member.InvalidRange" : ".Target.InvalidRange",
  };
  if (place.check.allowsZeros && node.kind === "number" && node.value === 0) {
    reportValue(place, { ...problem, severity: "warning" });
  } else reportConstraint(place, problem);
}

function saysOutside({ min, max }: Range, found: string): string {
  return `must be ${boundsText(min, max)}, but is ${found}`;
}

function boundsText(min: Decimal | undefined, max: Decimal | undefined): string {
  if (max === undefined) return `at least ${min?.text}`;
  return min === undefined ? `at most ${max.text}` : `between ${min.text} and ${max.text}`;
}

function belowText({ id }: AnyShape, min: Decimal, found: string): string {
  return `Value provided for \`${id}\` must be greater than or equal to ${min.text}, but found ${found}`;
}

function aboveText({ id }: AnyShape, max: Decimal, found: string): string {
  return `Value provided for \`${id}\` must be less than or equal to ${max.text}, but found ${found}`;
}
