import { isList, isObject, type JsonObject, type JsonValue } from "./json-value.js";

/** The list that a value is; undefined where it is something else. */
export function asList(value: JsonValue | undefined): readonly JsonValue[] | undefined {
  return value !== undefined && isList(value) ? value : undefined;
}

/** The object that a value is; undefined where it is something else. */
export function asObject(value: JsonValue | undefined): JsonObject | undefined {
  return value !== undefined && isObject(value) ? value : undefined;
}

/** The number that a value is; NaN, of which no comparison is true, where it is something else. */
export function asNumber(value: JsonValue | undefined): number {
  return typeof value === "number" ? value : NaN;
}
