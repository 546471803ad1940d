import { stringifyBigJson } from "./big-json.js";
import { readTree } from "./json-tree.js";

/*
 * JSON with longs, in which a whole number beyond 2^53 is a bigint. Nearly no text holds one: JavaScript's own functions
 * go first.
 */

/** As `JSON.parse`, but whole numbers of up to 64 bits keep all their digits. */
export function parseLongJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  // Numbers of fewer digits are exact.
  return /\d{16}/.test(text) ? readTree(text, numberOf) : value;
}

/** As `JSON.stringify`, with all digits of bigints. The value is a tree of plain objects and arrays. */
export function stringifyLongJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    // That is how `JSON.stringify` refuses bigints.
    if (error instanceof TypeError) return stringifyBigJson(value);
    throw error;
  }
}

/** Beyond 64 bits no digit counts: a long cannot be so big, and a double is the nearest. */
function numberOf(text: string): number | bigint {
  const number = Number(text);
  return Number.isSafeInteger(number) || !/^-?\d{16,19}$/.test(text) ? number : BigInt(text);
}
