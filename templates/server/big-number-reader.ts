import { readBigDecimal as toBigDecimal, readBigInteger as toBigInteger } from "../codec/big-json.js";
import { malformed } from "./exceptions.js";

/** Reads a whole number of any length, from JSON that `parseBigJson` has read. */
export function readBigInteger(value: unknown, path: string, key: string | number): bigint {
  const integer = toBigInteger(value);
  if (integer !== undefined) return integer;
  throw malformed(path, key, "a whole number");
}

/** Reads a decimal number of any length as text, from JSON that `parseBigJson` has read. */
export function readBigDecimal(value: unknown, path: string, key: string | number): string {
  const decimal = toBigDecimal(value);
  if (decimal !== undefined) return decimal;
  throw malformed(path, key, "a number");
}

/** Reads a whole number of any length from a label, a query value or a header. */
export function readBigIntegerText(text: string, path: string, key: string | number): bigint {
  if (/^-?\d+$/.test(text)) return BigInt(text);
  throw malformed(path, key, "a whole number");
}

/** Reads a decimal number of any length, as text, from a label, a query value or a header. */
export function readBigDecimalText(text: string, path: string, key: string | number): string {
  if (/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text)) return text;
  throw malformed(path, key, "a number");
}
