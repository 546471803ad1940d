import { isList, type JsonValue } from "./json-value.js";

/** `type(any)` */
export function typeOf(value: JsonValue): string {
  if (value === null) return "null";
  return isList(value) ? "array" : typeof value;
}

/** `to_array(any)` */
export function toArray(value: JsonValue): readonly JsonValue[] {
  return isList(value) ? value : [value];
}

/** `to_string(any)` */
export function toText(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** `to_number(any)`: null where it is no number and no text of one. */
export function parseNumber(value: JsonValue): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  return /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(value) ? Number(value) : null;
}

/** `not_null(any, …)`: the first that is not null. */
export function notNull(...values: readonly JsonValue[]): JsonValue {
  return values.find((value) => value !== null) ?? null;
}
