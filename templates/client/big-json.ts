import { readBigDecimal, readBigInteger } from "../codec/big-json.js";
import { wrongType } from "./deserialization-error.js";

/** A whole number of any length, or its text: headers have no other form. */
export function expectBigInteger(value: unknown, name: string): bigint {
  const integer = readBigInteger(value);
  if (integer !== undefined) return integer;
  if (typeof value === "string" && /^-?\d+$/.test(value)) return BigInt(value);
  throw wrongType("a whole number", value, name);
}

/** A decimal number of any length, as text. */
export function expectBigDecimal(value: unknown, name: string): string {
  const decimal = readBigDecimal(value);
  if (decimal !== undefined) return decimal;
  if (typeof value === "string" && /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(value)) return value;
  throw wrongType("a number", value, name);
}
