/** A whole number of 64 bits with a sign: a number where that is exact, a bigint beyond 2^53. */
export type Long = number | bigint;

/** The long of a whole number; undefined beyond 64 bits, and for JavaScript numbers that may have been rounded. */
export function toLong(value: unknown): Long | undefined {
  if (typeof value === "number") return Number.isSafeInteger(value) ? value : undefined;
  if (typeof value !== "bigint" || BigInt.asIntN(64, value) !== value) return undefined;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** Reads a long from text: decimal digits with an optional minus. Undefined for any other text. */
export function parseLong(text: string): Long | undefined {
  // The length goes first: to make a bigint of very many digits takes more than linear time.
  return text.length <= LONGEST && /^-?\d+$/.test(text) ? toLong(BigInt(text)) : undefined;
}

/** A long as JSON text and headers have it. Throws a RangeError for a number that is none, or may have been rounded. */
export function writeLong(value: Long): Long {
  const long = toLong(value);
  if (long !== undefined) return long;
  throw new RangeError("A long must be a whole number from -2^63 to 2^63 - 1, and beyond 2^53 a bigint.");
}

/** The same where longs are numbers: beyond 2^53 none is sent, as it may have been rounded. */
export function writeSafeLong(value: number): number {
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError("A long must be a whole number below 2^53.");
}

/** As many characters as the text of a long has at most, and a few leading zeros. */
const LONGEST = 32;
