import { JsonNumber } from "../codec/json-number.js";

/** A number of a value or a JSON text: as JavaScript has it, or by its digits where JavaScript would write it differently. */
export type AnyNumber = number | bigint | JsonNumber;

/** Whether a value is a number. */
export function isNumber(value: unknown): value is AnyNumber {
  return typeof value === "number" || typeof value === "bigint" || value instanceof JsonNumber;
}

/**
 * Whether two numbers are the same. Whole numbers are compared by all their digits, so that a `long` that was rounded
 * shows. Others are doubles, unless they have more digits than a double can need.
 */
export function isSameNumber(actual: AnyNumber, expected: AnyNumber): boolean {
  if (isBigintAndNumber(actual, expected) || isBigintAndNumber(expected, actual)) return false;
  const texts = [digits(actual), digits(expected)] as const;
  if (texts.every((text) => /^-?\d+$/.test(text))) return BigInt(texts[0]) === BigInt(texts[1]);
  if (texts.some((text) => significantDigits(text) > DOUBLE_DIGITS)) return texts[0] === texts[1];
  const [left, right] = texts.map(Number);
  return left === right || (Number.isNaN(left) && Number.isNaN(right));
}

/** Of values, the type counts; JSON that is compared has no number where a bigint could be the same. */
function isBigintAndNumber(first: AnyNumber, second: AnyNumber): boolean {
  return typeof first === "bigint" && typeof second === "number";
}

/** Seventeen digits tell every double from its neighbours. */
const DOUBLE_DIGITS = 17;

/** A whole number is written out, also where JavaScript would write an exponent. */
function digits(number: AnyNumber): string {
  if (number instanceof JsonNumber) return number.text;
  return Number.isInteger(number) ? String(BigInt(number)) : String(number);
}

function significantDigits(text: string): number {
  return text.replace(/e.*$/i, "").replace(/^[-0.]+|\.|0+$/g, "").length;
}
