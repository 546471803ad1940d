import { compareDecimals, type Decimal, isWhole, parseDecimal } from "../../model/decimal.js";
import type { Node } from "../../model/node.js";
import { reportValue, type ValuePlace } from "./value-check.js";

/**
 * Whether a node is a number of the target's type. Floats may be named (`"NaN"`), big numbers may be written as
 * strings; every other number has the bounds of its width.
 * Spec: https://smithy.io/2.0/spec/model.html#trait-node-values
 */
export function checkNumber(node: Node, place: ValuePlace): boolean {
  const { kind } = place.target;
  const isFloat = kind === "float" || kind === "double";
  if (node.kind === "string" && isFloat) return namedFloats.has(node.value) || notANumber(node, place);
  const decimal = decimalOf(node, kind === "bigInteger" || kind === "bigDecimal");
  if (decimal === undefined) return notANumber(node, place);
  if (isFloat || kind === "bigDecimal") return true;
  if (!isWhole(decimal)) {
    reportValue(place, { code: "not-whole", says: `must be a whole number, but is ${decimal.text}`, node });
    return false;
  }
  return checkWidth(decimal, node, place);
}

/** The number that a node is, or undefined. */
export function decimalOf(node: Node, allowsString: boolean): Decimal | undefined {
  if (node.kind === "number") return node;
  return node.kind === "string" && allowsString ? parseDecimal(node.value) : undefined;
}

const namedFloats: ReadonlySet<string> = new Set(["NaN", "Infinity", "-Infinity"]);

const widths: Readonly<Record<string, readonly [min: string, max: string]>> = {
  byte: ["-128", "127"],
  short: ["-32768", "32767"],
  integer: ["-2147483648", "2147483647"],
  intEnum: ["-2147483648", "2147483647"],
  long: ["-9223372036854775808", "9223372036854775807"],
};

function notANumber(node: Node, place: ValuePlace): false {
  reportValue(place, { code: "wrong-type", says: "must be a number, but is not one", node });
  return false;
}

function checkWidth(decimal: Decimal, node: Node, place: ValuePlace): boolean {
  const { kind } = place.target;
  const [min, max] = (widths[kind] ?? []).map(parseDecimal);
  const fits =
    (min === undefined || compareDecimals(decimal, min) >= 0) &&
    (max === undefined || compareDecimals(decimal, max) <= 0);
  if (fits) return true;
  const says = `must fit into ${kind === "integer" ? "an" : "a"} ${kind}, but is ${decimal.text}`;
  reportValue(place, { code: "too-wide", says, node, hint: `the type holds ${min?.text} to ${max?.text}.` });
  return false;
}
