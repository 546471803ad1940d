/**
 * A number as its digits: bounds and values of `long`, `bigInteger` and `bigDecimal` lose digits as JavaScript
 * numbers. `value` is the nearest JavaScript number.
 */
export interface Decimal {
  readonly text: string;
  readonly value: number;
}

/** The decimal of a text that follows the grammar of JSON's numbers, or undefined. */
export function parseDecimal(text: string): Decimal | undefined {
  return numberPattern.test(text) ? { text, value: Number(text) } : undefined;
}

/** Below zero where the first is less, zero where both are the same number, whatever digits they are written with. */
export function compareDecimals(first: Decimal, second: Decimal): number {
  if (Number.isSafeInteger(first.value) && Number.isSafeInteger(second.value)) {
    if (first.value !== second.value) return first.value - second.value;
  }
  return compareParts(partsOf(first.text), partsOf(second.text));
}

/** Whether the number has no fraction, however it is written: `1`, `1.0` and `1e3` have none. */
export function isWhole(decimal: Decimal): boolean {
  const { digits, exponent } = partsOf(decimal.text);
  return exponent >= 0 || digits === "";
}

const numberPattern = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

/** sign × digits × 10^exponent; digits start and end without zeros, and are empty for zero. */
interface Parts {
  readonly negative: boolean;
  readonly digits: string;
  readonly exponent: number;
}

function partsOf(text: string): Parts {
  const [mantissa = "", power = "0"] = text.toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.replace("-", "").split(".");
  const digits = (whole + fraction).replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return { negative: false, digits: "", exponent: 0 };
  const exponent = Number(power) - fraction.length + digits.length - significant.length;
  return { negative: text.startsWith("-"), digits: significant, exponent };
}

function compareParts(first: Parts, second: Parts): number {
  const sign = signOf(first) - signOf(second);
  if (sign !== 0) return sign;
  return first.negative ? compareMagnitudes(second, first) : compareMagnitudes(first, second);
}

function signOf(parts: Parts): number {
  if (parts.digits === "") return 0;
  return parts.negative ? -1 : 1;
}

function compareMagnitudes(first: Parts, second: Parts): number {
  const scale = first.digits.length + first.exponent - second.digits.length - second.exponent;
  if (scale !== 0) return scale;
  // Same place of the first digit: digits compare as text, the shorter one being filled up with zeros.
  if (first.digits === second.digits) return 0;
  return first.digits < second.digits ? -1 : 1;
}
