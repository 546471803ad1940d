/** A JSON object as `JSON.parse` gives it. A property `__proto__` of it is an own property like any other. */
export type JsonObject = Record<string, unknown>;

/** Any value of JSON: what a document is, the same type as `DocumentType` of `@smithy/types`. */
export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue };

/** Whether a JSON value is an object: neither null nor an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Sets an own property of a record. Plain assignment would take the key `__proto__` for the prototype. */
export function setEntry<Value>(record: Record<string, Value>, key: string, value: Value): void {
  if (key === "__proto__") {
    Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    record[key] = value;
  }
}

/** The entries of a map without those that are null or undefined, each value written by `write` where there is one. */
export function writeMap<Value>(
  map: Readonly<Record<string, Value>>,
  write?: (value: NonNullable<Value>) => unknown,
): JsonObject {
  const written: JsonObject = {};
  for (const key of Object.keys(map)) {
    const value = map[key];
    if (value != null) setEntry(written, key, write === undefined ? value : write(value));
  }
  return written;
}

/** As `writeMap`, but for a `@sparse` map: null values stay, and undefined ones become null. */
export function writeSparseMap<Value>(
  map: Readonly<Record<string, Value | null | undefined>>,
  write?: (value: Value) => unknown,
): JsonObject {
  const written: JsonObject = {};
  for (const key of Object.keys(map)) {
    const value = map[key];
    setEntry(written, key, value == null ? null : write === undefined ? value : write(value));
  }
  return written;
}

/** The items of a list without those that are null or undefined, each written by `write` where there is one. */
export function writeList<Item>(
  list: readonly Item[],
  write?: (item: NonNullable<Item>) => unknown,
): unknown[] {
  const written: unknown[] = [];
  for (const item of list) {
    if (item != null) written.push(write === undefined ? item : write(item));
  }
  return written;
}

/** As `writeList`, but for a `@sparse` list: null items stay, and undefined ones become null. */
export function writeSparseList<Item>(
  list: readonly (Item | null | undefined)[],
  write?: (item: Item) => unknown,
): unknown[] {
  const written: unknown[] = [];
  for (const item of list) written.push(item == null ? null : write === undefined ? item : write(item));
  return written;
}
