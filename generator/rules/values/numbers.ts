import { compareDecimals, type Decimal, isWhole, parseDecimal } from "../../model/decimal.js";
import type { Node, StringNode } from "../../model/node.js";
import { reportValue, type ValuePlace } from "./value-check.js";
import { wrongType } from "./wrong-type.js";

/**
 * Whether a node is a number of the target's type. Floats may be named (`"NaN"`), big numbers may be written as
 * strings; every other number has the bounds of its width.
 * Spec: https://smithy.io/2.0/spec/model.html#trait-node-values
 */
export function checkNumber(node: Node, place: ValuePlace): boolean {
  const { kind } = place.target;
  const isFloat = kind === "float" || kind === "double";
  if (node.kind === "string" && isFloat) return namedFloats.includes(node.value) || unknownFloat(node, place);
  const decimal = decimalOf(node, kind === "bigInteger" || kind === "bigDecimal");
  if (decimal === undefined) return wrongType(node, place, "number");
  if (isFloat || kind === "bigDecimal") return true;
  // Even `1.0` is written as a number that may have a fraction.
  if (decimal.text.includes(".") || !isWhole(decimal)) return notWhole(node, place, decimal);
  return checkWidth(decimal, node, place);
}

/** The number that a node is, or undefined. */
export function decimalOf(node: Node, allowsString: boolean): Decimal | undefined {
  if (node.kind === "number") return node;
  return node.kind === "string" && allowsString ? parseDecimal(node.value) : undefined;
}

/** The floats that have names in place of digits. */
export const namedFloats: readonly string[] = ["NaN", "Infinity", "-Infinity"];

const widths: Readonly<Record<string, readonly [min: Decimal, max: Decimal]>> = {
  byte: bounds(7n),
  short: bounds(15n),
  integer: bounds(31n),
  intEnum: bounds(31n),
  long: bounds(63n),
};

function bounds(bits: bigint): readonly [min: Decimal, max: Decimal] {
  const size = 2n ** bits;
  const [min, max] = [-size, size - 1n];
  return [
    { text: String(min), value: Number(min) },
    { text: String(max), value: Number(max) },
  ];
}

function unknownFloat(node: StringNode, place: ValuePlace): false {
  const names = namedFloats.map((name) => `"${name}"`).join(", ");
  reportValue(place, {
    code: "wrong-type",
    says: `must be a number, but is the string \`${node.value}\``,
    reference: `Value for \`${place.target.id}\` must either be numeric or one of the following strings: [${names}], but was "${node.value}"`,
    node,
    hint: `the only strings for floats are ${names}.`,
  });
  return false;
}

function notWhole(node: Node, place: ValuePlace, { text }: Decimal): false {
  const { kind, id } = place.target;
  reportValue(place, {
    code: "not-whole",
    says: `must be a whole number, but is ${text}`,
    reference: `${kind} shapes must not have floating point values, but found \`${text}\` provided for \`${id}\``,
    node,
    hint: "whole numbers are written without a fraction.",
  });
  return false;
}

function checkWidth(decimal: Decimal, node: Node, place: ValuePlace): boolean {
  const { kind } = place.target;
  const [min, max] = widths[kind] ?? [];
  if (min === undefined || max === undefined) return true;
  const isBelow = compareDecimals(decimal, min) < 0;
  if (!isBelow && compareDecimals(decimal, max) <= 0) return true;
  reportValue(place, {
    code: "too-wide",
    says: `must fit into ${kind.startsWith("int") ? "an" : "a"} ${kind}, but is ${decimal.text}`,
    reference: `${kind} value must be ${isBelow ? `> ${min.text}` : `< ${max.text}`}, but found ${decimal.text}`,
    node,
    hint: `the type holds ${min.text} to ${max.text}.`,
  });
  return false;
}
