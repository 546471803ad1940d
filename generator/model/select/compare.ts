import { unreachable } from "../../diagnostics/invariant.js";
import { compareDecimals, parseDecimal } from "../decimal.js";
import { type AttributeValue, attributeText, flattened, isPresent } from "./attributes.js";
import type { Comparator } from "./selector.js";

/**
 * Whether two values stand in the relation of a comparator. Outside the braced comparators it is enough that one
 * value of a projection does.
 * Spec: https://smithy.io/2.0/spec/selectors.html#attribute-comparison
 */
export function compareAttributes(
  left: AttributeValue,
  comparator: Comparator,
  right: AttributeValue,
  ignoresCase: boolean,
): boolean {
  switch (comparator) {
    case "?=":
      return attributeText(right) === String(isPresent(left));
    case "{=}":
      return equalSets(left, right, ignoresCase);
    case "{!=}":
      return !equalSets(left, right, ignoresCase);
    case "{<}":
      return isSubset(left, right, ignoresCase);
    case "{<<}":
      return isSubset(left, right, ignoresCase) && !isSubset(right, left, ignoresCase);
    default:
      return someTexts(left, right, ignoresCase, textComparison(comparator));
  }
}

type TextComparison = (left: string, right: string) => boolean;

function textComparison(comparator: Exclude<Comparator, "?=" | `{${string}}`>): TextComparison {
  switch (comparator) {
    case "=":
      return (left, right) => left === right;
    case "!=":
      return (left, right) => left !== right;
    case "^=":
      return (left, right) => left.startsWith(right);
    case "$=":
      return (left, right) => left.endsWith(right);
    case "*=":
      return (left, right) => left.includes(right);
    case ">":
      return numeric((order) => order > 0);
    case ">=":
      return numeric((order) => order >= 0);
    case "<":
      return numeric((order) => order < 0);
    case "<=":
      return numeric((order) => order <= 0);
    default:
      return unreachable(comparator);
  }
}

function numeric(holds: (order: number) => boolean): TextComparison {
  return (left, right) => {
    const [first, second] = [parseDecimal(left), parseDecimal(right)];
    return first !== undefined && second !== undefined && holds(compareDecimals(first, second));
  };
}

function someTexts(
  left: AttributeValue,
  right: AttributeValue,
  ignoresCase: boolean,
  holds: TextComparison,
): boolean {
  const rightTexts = textsOf(right, ignoresCase);
  return textsOf(left, ignoresCase).some((first) => rightTexts.some((second) => holds(first, second)));
}

function equalSets(left: AttributeValue, right: AttributeValue, ignoresCase: boolean): boolean {
  return isSubset(left, right, ignoresCase) && isSubset(right, left, ignoresCase);
}

function isSubset(left: AttributeValue, right: AttributeValue, ignoresCase: boolean): boolean {
  if (left.kind !== "projection" || right.kind !== "projection") return false;
  const known = new Set(textsOf(right, ignoresCase));
  return textsOf(left, ignoresCase).every((text) => known.has(text));
}

function textsOf(value: AttributeValue, ignoresCase: boolean): string[] {
  const texts = flattened(value).filter(isPresent).map(attributeText);
  return ignoresCase ? texts.map((text) => text.toLowerCase()) : texts;
}
