import { readTree } from "./json-tree.js";
import { JsonNumber } from "./json-number.js";

/*
 * JSON with numbers of any length, for services whose models have `bigInteger` or `bigDecimal`. JavaScript's own parser
 * rounds them. All other services use that, which is faster.
 */

/** The JSON form of a `bigDecimal`, which the types have as text. Throws a RangeError for text that is no number. */
export function writeBigDecimal(value: string): JsonNumber {
  if (!NUMBER.test(value)) throw new RangeError("A big decimal must be a number as JSON writes it.");
  return new JsonNumber(value);
}

/** A `bigInteger` of a JSON value; undefined for anything but a whole number. */
export function readBigInteger(value: unknown): bigint | undefined {
  if (typeof value === "bigint") return value;
  return typeof value === "number" && Number.isSafeInteger(value) ? BigInt(value) : undefined;
}

/** A `bigDecimal` of a JSON value, with the digits that it was written with; undefined for anything but a number. */
export function readBigDecimal(value: unknown): string | undefined {
  if (value instanceof JsonNumber) return value.text;
  return typeof value === "number" || typeof value === "bigint" ? String(value) : undefined;
}

/** As `JSON.stringify`, with every digit of a bigint and a `JsonNumber`. The value is a tree of plain objects and arrays. */
export function stringifyBigJson(value: unknown): string {
  if (typeof value === "bigint") return String(value);
  if (value instanceof JsonNumber) return value.text;
  if (Array.isArray(value)) return `[${value.map((item) => stringifyBigJson(item ?? null)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${stringifyBigJson(entry)}`).join(",")}}`;
}

/**
 * As `JSON.parse`, but a whole number that JavaScript would round becomes a bigint, and any other that it would write
 * differently a `JsonNumber`. Throws a SyntaxError for text that is not JSON.
 */
export function parseBigJson(text: string): unknown {
  // The own parser decides what is JSON, so that the reader below meets sound text alone.
  JSON.parse(text);
  return readTree(text, numberOf);
}

const NUMBER: RegExp = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

function numberOf(text: string): number | bigint | JsonNumber {
  const number = Number(text);
  // Digits that are printed again may still be those of another number: 2^60 prints as 1152921504606847000.
  if (String(number) === text && (Number.isSafeInteger(number) || !Number.isInteger(number))) return number;
  return /^-?\d+$/.test(text) && text !== "-0" ? BigInt(text) : new JsonNumber(text);
}
