import { decodeBase64 } from "../codec/base64.js";
import { hasNoJsonNumber } from "../codec/documents.js";
import { readFloat } from "../codec/floats.js";
import { nearestDecimal, nearestNumber } from "../codec/json-number.js";
import { type Long, toLong } from "../codec/longs.js";
import { isJsonObject, type JsonObject, type JsonValue, setEntry } from "../codec/json.js";
import { entryPath } from "../codec/pointer.js";
import { malformed } from "./exceptions.js";

/**
 * Reads one value of JSON: the value, the pointer to what holds it, and its name or index there. Strict: nothing is
 * coerced, and a value of another type is a `SerializationException`. The pointer to the value is joined only then.
 */
export type JsonReader<Value> = (value: unknown, path: string, key: string | number) => Value;

/** Reads a string or an enum's value. */
export function readString(value: unknown, path: string, key: string | number): string {
  if (typeof value === "string") return value;
  throw malformed(path, key, "a string");
}

/** Reads a boolean. */
export function readBoolean(value: unknown, path: string, key: string | number): boolean {
  if (typeof value === "boolean") return value;
  throw malformed(path, key, "a boolean");
}

/** Reads a whole number of 8 bits. */
export function readByte(value: unknown, path: string, key: string | number): number {
  return readWhole(value, path, key, -128, 127);
}

/** Reads a whole number of 16 bits. */
export function readShort(value: unknown, path: string, key: string | number): number {
  return readWhole(value, path, key, -32_768, 32_767);
}

/** Reads a whole number of 32 bits, or an intEnum's value. */
export function readInteger(value: unknown, path: string, key: string | number): number {
  return readWhole(value, path, key, -2_147_483_648, 2_147_483_647);
}

/** Reads a whole number of 64 bits: beyond 2^53 a bigint, from JSON that `parseLongJson` has read. */
export function readLong(value: unknown, path: string, key: string | number): Long {
  const long = toLong(nearestDecimal(value));
  if (long !== undefined) return long;
  throw malformed(path, key, "a whole number of 64 bits");
}

/** Reads a long that a JavaScript number holds exactly; others are refused, and none is rounded. */
export function readSafeLong(value: unknown, path: string, key: string | number): number {
  return readWhole(value, path, key, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
}

/** Reads a float or double: a number, or one of the strings `NaN`, `Infinity` and `-Infinity`. */
export function readDouble(value: unknown, path: string, key: string | number): number {
  const number = readFloat(nearestNumber(value));
  if (number !== undefined) return number;
  throw malformed(path, key, "a number");
}

/** Reads a blob from base64. */
export function readBlob(value: unknown, path: string, key: string | number): Uint8Array {
  const bytes = typeof value === "string" ? decodeBase64(value) : undefined;
  if (bytes !== undefined) return bytes;
  throw malformed(path, key, "a base64 string");
}

/** Reads a document: any JSON value whose numbers a double can hold. */
export function readDocument(value: unknown, path: string, key: string | number): JsonValue {
  if (hasNoJsonNumber(value)) throw malformed(path, key, "a document with numbers that a double can hold");
  // The cast is sound: values come from `JSON.parse`.
  return value as JsonValue;
}

/** Reads what a structure is made of. */
export function readObject(value: unknown, path: string, key: string | number): JsonObject {
  if (isJsonObject(value)) return value;
  throw malformed(path, key, "a JSON object");
}

/** Reads a list; null is no item. */
export function readList<Item>(
  value: unknown,
  path: string,
  key: string | number,
  readItem: JsonReader<Item>,
): Item[] {
  if (!Array.isArray(value)) throw malformed(path, key, "a list");
  const here = entryPath(path, key);
  return value.map((item, index) => readItem(item, here, index));
}

/** Reads a `@sparse` list, whose items may be null. */
export function readSparseList<Item>(
  value: unknown,
  path: string,
  key: string | number,
  readItem: JsonReader<Item>,
): (Item | null)[] {
  return readList(value, path, key, orNull(readItem));
}

/** Reads a map; null is no value. Where its keys are an enum's, the validators judge them. */
export function readMap<Value, Key extends string = string>(
  value: unknown,
  path: string,
  key: string | number,
  readValue: JsonReader<Value>,
): Record<Key, Value> {
  if (!isJsonObject(value)) throw malformed(path, key, "a map");
  const here = entryPath(path, key);
  // The cast is sound: keys that an enum does not have are refused before anybody sees the map.
  const map = {} as Record<Key, Value>;
  for (const name in value) setEntry<Value>(map, name, readValue(value[name], here, name));
  return map;
}

/** Reads a `@sparse` map, whose values may be null. */
export function readSparseMap<Value, Key extends string = string>(
  value: unknown,
  path: string,
  key: string | number,
  readValue: JsonReader<Value>,
): Record<Key, Value | null> {
  return readMap(value, path, key, orNull(readValue));
}

/**
 * Reads the name of the one member of a union that is set. Null is not set, and a member `__type`, which some clients
 * send, does not count.
 */
export function readUnionMember(union: JsonObject, path: string, key: string | number): string {
  const names = Object.keys(union).filter((name) => union[name] != null && name !== "__type");
  const [name] = names;
  if (name !== undefined && names.length === 1) return name;
  throw malformed(path, key, "a union with exactly one member set");
}

function readWhole(value: unknown, path: string, key: string | number, min: number, max: number): number {
  const number = nearestNumber(value);
  if (typeof number === "number" && Number.isInteger(number) && number >= min && number <= max) return number;
  throw malformed(path, key, `a whole number from ${min} to ${max}`);
}

function orNull<Value>(read: JsonReader<Value>): JsonReader<Value | null> {
  return (value, path, key) => (value === null ? null : read(value, path, key));
}
