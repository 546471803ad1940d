import type { DocumentType } from "@smithy/types";

import { decodeBase64, decodeBase64Text } from "../codec/base64.js";
import { hasNoJsonNumber } from "../codec/documents.js";
import { readFloat } from "../codec/floats.js";
import { isJsonObject, type JsonObject, setEntry } from "../codec/json.js";
import { fromEpochSeconds, parseDateTime, parseHttpDate } from "../codec/timestamps.js";
import { DeserializationError, within, wrongType } from "./deserialization-error.js";
import type { CollectedResponse } from "./operation.js";

/** Reads a value of a response. The name is that of its member, index or key; errors tell it. */
export type Read<Value> = (value: unknown, name: string) => Value;

/** Turns JSON text into a value; throws for text that is not JSON. Those with long or big numbers have one of their own. */
export type JsonParser = (text: string) => unknown;

/** The body of a response as a JSON object; an empty body is an empty object. Throws for any other body. */
export function parseJsonObject(response: CollectedResponse, parse?: JsonParser): JsonObject {
  if (response.body.length === 0) return {};
  const value = parseJson(response, parse);
  if (isJsonObject(value)) return value;
  throw wrongType("an object", value);
}

/** The body of a response as any JSON value. Throws where it is none. */
export function parseJson({ body }: CollectedResponse, parse: JsonParser = JSON.parse): unknown {
  try {
    return parse(new TextDecoder().decode(body));
  } catch (cause) {
    throw new DeserializationError("Expected JSON", "", cause);
  }
}

/** A string. Numbers and booleans are taken for their text: services are known to send them. */
export function expectString(value: unknown, name: string): string {
  if (["string", "number", "bigint", "boolean"].includes(typeof value)) return String(value);
  throw wrongType("a string", value, name);
}

/** The value of an enum. Values that the model does not know pass: services gain some as they grow. */
export function expectEnum<Value extends string>(value: unknown, name: string): Value {
  // Not guaranteed, and no more than the comment above says.
  return expectString(value, name) as Value;
}

/** A boolean. Its text and the numbers 0 and 1 are taken for it. */
export function expectBoolean(value: unknown, name: string): boolean {
  if (typeof value === "boolean") return value;
  if (value === 1 || value === "true") return true;
  if (value === 0 || value === "false") return false;
  throw wrongType("a boolean", value, name);
}

/** A whole number of 8 bits. */
export function expectByte(value: unknown, name: string): number {
  return expectInteger(value, name, 8);
}

/** A whole number of 16 bits. */
export function expectShort(value: unknown, name: string): number {
  return expectInteger(value, name, 16);
}

/** A whole number of 32 bits. */
export function expectInt(value: unknown, name: string): number {
  return expectInteger(value, name, 32);
}

/** The value of an intEnum. Values that the model does not know pass. */
export function expectIntEnum<Value extends number>(value: unknown, name: string): Value {
  // Not guaranteed, as with enums.
  return expectInt(value, name) as Value;
}

function expectInteger(value: unknown, name: string, bits: number): number {
  const number = toNumber(value);
  const limit = 2 ** (bits - 1);
  if (Number.isInteger(number) && number >= -limit && number <= limit - 1) return number;
  throw wrongType(`a whole number of ${bits} bits`, value, name);
}

/** A double or float: a number, its text, or the strings `NaN`, `Infinity` and `-Infinity`. */
export function expectDouble(value: unknown, name: string): number {
  // Once more for those that came as text, and those that no double can hold.
  const number = readFloat(value) ?? readFloat(toNumber(value));
  if (number !== undefined) return number;
  throw wrongType("a number", value, name);
}

/** A number as JSON has it, the nearest where it has more digits, or the same in quotes. NaN for all else. */
function toNumber(value: unknown): number {
  if (typeof value === "number" || typeof value === "bigint") return Number(value);
  return typeof value === "string" && /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(value) ? Number(value) : NaN;
}

/** A timestamp in seconds since 1970, a number or its text. */
export function expectEpochSeconds(value: unknown, name: string): Date {
  const date = fromEpochSeconds(toNumber(value));
  if (date !== undefined) return date;
  throw wrongType("a timestamp", value, name);
}

/** A timestamp as RFC 3339 writes it. */
export function expectDateTime(value: unknown, name: string): Date {
  const date = typeof value === "string" ? parseDateTime(value) : undefined;
  if (date !== undefined) return date;
  throw wrongType("a date-time", value, name);
}

/** A timestamp as HTTP's headers write it. */
export function expectHttpDate(value: unknown, name: string): Date {
  const date = typeof value === "string" ? parseHttpDate(value) : undefined;
  if (date !== undefined) return date;
  throw wrongType("an http-date", value, name);
}

/** Bytes in base64. */
export function expectBlob(value: unknown, name: string): Uint8Array {
  const bytes = typeof value === "string" ? decodeBase64(value) : undefined;
  if (bytes !== undefined) return bytes;
  throw wrongType("base64", value, name);
}

/** Text in base64, as headers carry strings with a media type. */
export function expectMediaText(value: unknown, name: string): string {
  const text = typeof value === "string" ? decodeBase64Text(value) : undefined;
  if (text !== undefined) return text;
  throw wrongType("UTF-8 in base64", value, name);
}

/** A document: any JSON value whose numbers a double can hold. */
export function expectDocument(value: unknown, name: string): DocumentType {
  if (hasNoJsonNumber(value)) throw wrongType("numbers that a double can hold", value, name);
  // Guaranteed by `JSON.parse`, where all values of a response come from.
  return value as DocumentType;
}

/** An object. */
export function expectObject(value: unknown, name: string): JsonObject {
  if (isJsonObject(value)) return value;
  throw wrongType("an object", value, name);
}

/** A structure or union, read by its own reader. Errors inside it tell the whole path. */
export function readStructure<Structure>(
  value: unknown,
  name: string,
  read: (json: JsonObject) => Structure,
): Structure {
  const json = expectObject(value, name);
  return within(name, () => read(json));
}

/** A list without its nulls. */
export function readList<Item>(value: unknown, name: string, read: Read<Item>): Item[] {
  const items: Item[] = [];
  forEachItem(value, name, (item, index) => {
    if (item !== null) items.push(read(item, index));
  });
  return items;
}

/** A `@sparse` list: nulls stay. */
export function readSparseList<Item>(value: unknown, name: string, read: Read<Item>): (Item | null)[] {
  const items: (Item | null)[] = [];
  forEachItem(value, name, (item, index) => items.push(item === null ? null : read(item, index)));
  return items;
}

function forEachItem(value: unknown, name: string, action: (item: unknown, index: string) => void): void {
  if (!Array.isArray(value)) throw wrongType("a list", value, name);
  within(name, () => value.forEach((item, index) => action(item, String(index))));
}

/** A map without its null entries. */
export function readMap<Value>(value: unknown, name: string, read: Read<Value>): Record<string, Value> {
  const map: Record<string, Value> = {};
  forEachEntry(value, name, (entry, key) => {
    if (entry !== null) setEntry(map, key, read(entry, key));
  });
  return map;
}

/** A `@sparse` map: nulls stay. */
export function readSparseMap<Value>(
  value: unknown,
  name: string,
  read: Read<Value>,
): Record<string, Value | null> {
  const map: Record<string, Value | null> = {};
  forEachEntry(value, name, (entry, key) => setEntry(map, key, entry === null ? null : read(entry, key)));
  return map;
}

function forEachEntry(value: unknown, name: string, action: (entry: unknown, key: string) => void): void {
  const json = expectObject(value, name);
  within(name, () => {
    for (const key of Object.keys(json)) action(json[key], key);
  });
}

/** The name of the one member of a union that is set. Throws where none or several are; `__type` is no member. */
export function unionMember(json: JsonObject): string {
  const set = Object.keys(json).filter((key) => key !== "__type" && json[key] != null);
  const [member] = set;
  if (member !== undefined && set.length === 1) return member;
  throw new DeserializationError(`Expected one member of a union, found ${set.length}`);
}
