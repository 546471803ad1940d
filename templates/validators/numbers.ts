/** Whether a value is a whole number of 8 bits, with a sign. */
export function isByte(value: unknown): value is number {
  return isWhole(value, 2 ** 7);
}

/** Whether a value is a whole number of 16 bits, with a sign. */
export function isShort(value: unknown): value is number {
  return isWhole(value, 2 ** 15);
}

/** Whether a value is a whole number of 32 bits, with a sign. */
export function isInteger(value: unknown): value is number {
  return isWhole(value, 2 ** 31);
}

/**
 * Whether a value is a whole number of 64 bits, with a sign. Beyond 2^53 it must be a bigint: a JavaScript number may have
 * been rounded.
 */
export function isLong(value: unknown): value is number | bigint {
  if (typeof value === "bigint") return BigInt.asIntN(64, value) === value;
  return isSafeLong(value);
}

/** Whether a value is a whole number that JavaScript numbers hold exactly. */
export function isSafeLong(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

/** Whether a value is the text of a decimal number, of any length. */
export function isDecimal(value: unknown): value is string {
  return typeof value === "string" && DECIMAL.test(value);
}

/** Whether a decimal number lies between two others, both included; every digit counts. */
export function isDecimalInRange(text: string, min: string | undefined, max: string | undefined): boolean {
  return (
    (min === undefined || compareDecimals(text, min) >= 0) &&
    (max === undefined || compareDecimals(text, max) <= 0)
  );
}

const DECIMAL: RegExp = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

function isWhole(value: unknown, end: number): value is number {
  return Number.isInteger(value) && typeof value === "number" && value >= -end && value < end;
}

/** Negative, zero or positive, as the first is less than, equal to or greater than the second. */
function compareDecimals(first: string, second: string): number {
  const left = toScaled(first);
  const right = toScaled(second);
  if (left.sign !== right.sign) return left.sign - right.sign;
  // Magnitudes far apart are told by their exponents, so that `1e999999999` costs nothing.
  if (left.magnitude !== right.magnitude) return left.sign * (left.magnitude - right.magnitude);
  const width = Math.max(left.digits.length, right.digits.length);
  const [leftDigits, rightDigits] = [left.digits.padEnd(width, "0"), right.digits.padEnd(width, "0")];
  return leftDigits === rightDigits ? 0 : leftDigits < rightDigits ? -left.sign : left.sign;
}

interface Scaled {
  readonly sign: number;
  /** The digits from the first that is not zero. */
  readonly digits: string;
  /** The power of ten of the first digit. */
  readonly magnitude: number;
}

function toScaled(text: string): Scaled {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = DECIMAL.exec(text) ?? [];
  const all = whole + fraction;
  // Not by expressions: `/0+$/` takes quadratic time where zeros stand in the middle.
  let start = 0;
  let end = all.length;
  while (all[start] === "0") start++;
  while (end > start && all[end - 1] === "0") end--;
  if (start === end) return { sign: 0, digits: "", magnitude: 0 };
  return {
    sign: sign === "-" ? -1 : 1,
    digits: all.slice(start, end),
    magnitude: whole.length - 1 - start + Number(exponent),
  };
}

/** A text that two decimal numbers share if and only if they are equal: `1.50` is `15e-1`. Other values stay as they are. */
export function canonicalDecimal(value: unknown): unknown {
  if (!isDecimal(value)) return value;
  const { sign, digits, magnitude } = toScaled(value);
  return `${sign < 0 ? "-" : ""}${digits}e${magnitude}`;
}
