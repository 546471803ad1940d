/** A value as JSON has it. Objects may lack a prototype; their keys are looked up as own keys only. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** An object of JSON. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** The types that JMESPath tells apart. Spec: https://jmespath.org/specification.html#data-types */
export type JsonType = "null" | "boolean" | "number" | "string" | "array" | "object";

/** What `type()` answers. */
export function typeOfJson(value: JsonValue): JsonType {
  if (value === null) return "null";
  if (isArray(value)) return "array";
  const type = typeof value;
  return type === "boolean" || type === "number" || type === "string" ? type : "object";
}

/** Whether it is an array; unlike `Array.isArray`, this knows read-only ones. */
export function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** Whether it is an object, neither null nor an array. */
export function isObject(value: JsonValue): value is JsonObject {
  return typeof value === "object" && value !== null && !isArray(value);
}

/** The value of an own key, null where there is none. */
export function getField(value: JsonObject, name: string): JsonValue {
  return Object.hasOwn(value, name) ? (value[name] ?? null) : null;
}

/** An object of those entries. It has no prototype, so `__proto__` is a key like any other. */
export function toObject(entries: Iterable<readonly [string, JsonValue]>): JsonObject {
  // Without a prototype, so that no key means anything.
  const object = Object.create(null) as Record<string, JsonValue>;
  for (const [key, value] of entries) object[key] = value;
  return object;
}

/** Empty strings, arrays and objects, false and null are false to JMESPath; all else is true. */
export function isTruthy(value: JsonValue): boolean {
  if (value === null || value === false || value === "") return false;
  if (isArray(value)) return value.length > 0;
  return !isObject(value) || Object.keys(value).length > 0;
}

/** Whether two values are the same, whatever the order of keys. */
export function equals(left: JsonValue, right: JsonValue): boolean {
  if (left === right) return true;
  if (left === null || right === null) return false;
  if (isArray(left)) {
    if (!isArray(right) || left.length !== right.length) return false;
    return left.every((item, index) => equals(item, right[index] ?? null));
  }
  if (!isObject(left) || !isObject(right)) return false;
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every((key) => Object.hasOwn(right, key) && equals(getField(left, key), getField(right, key)));
}
