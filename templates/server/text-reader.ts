import { decodeBase64Text } from "../codec/base64.js";
import { type Long, parseLong } from "../codec/longs.js";
import { parseBooleanText, parseFloatText, parseIntegerText } from "../codec/scalars.js";
import { malformed } from "./exceptions.js";
import { readByte, readInteger, readLong, readSafeLong, readShort } from "./json-reader.js";

/** Reads a boolean from a label, a query value or a header. */
export function readBooleanText(text: string, path: string, key: string | number): boolean {
  const value = parseBooleanText(text);
  if (value !== undefined) return value;
  throw malformed(path, key, "true or false");
}

/** Reads a whole number of 8 bits from a label, a query value or a header. */
export function readByteText(text: string, path: string, key: string | number): number {
  return readByte(parseIntegerText(text), path, key);
}

/** Reads a whole number of 16 bits from a label, a query value or a header. */
export function readShortText(text: string, path: string, key: string | number): number {
  return readShort(parseIntegerText(text), path, key);
}

/** Reads a whole number of 32 bits from a label, a query value or a header. */
export function readIntegerText(text: string, path: string, key: string | number): number {
  return readInteger(parseIntegerText(text), path, key);
}

/** Reads a whole number of 64 bits from a label, a query value or a header: beyond 2^53 a bigint. */
export function readLongText(text: string, path: string, key: string | number): Long {
  return readLong(parseLong(text), path, key);
}

/** Reads a long that a JavaScript number holds exactly from a label, a query value or a header. */
export function readSafeLongText(text: string, path: string, key: string | number): number {
  return readSafeLong(parseIntegerText(text), path, key);
}

/** Reads a float or double from a label, a query value or a header. */
export function readDoubleText(text: string, path: string, key: string | number): number {
  const value = parseFloatText(text);
  if (value !== undefined) return value;
  throw malformed(path, key, "a number");
}

/** Reads a string with a `@mediaType` from a header, where it travels as base64 of its UTF-8. */
export function readBase64Text(text: string, path: string, key: string | number): string {
  const value = decodeBase64Text(text);
  if (value !== undefined) return value;
  throw malformed(path, key, "a base64 string of UTF-8");
}
