import { equals } from "./equals.js";
import { refuse } from "./jmespath-error.js";
import { isList, isObject, type JsonValue } from "./json-value.js";

/** `length(string|array|object)`. Strings count by code points. */
export function lengthOf(value: JsonValue): number {
  if (typeof value === "string") return [...value].length;
  if (isList(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : refuse("invalid-type");
}

/** `contains(array|string, any)` */
export function contains(subject: JsonValue, search: JsonValue): boolean {
  if (isList(subject)) return subject.some((item) => equals(item, search));
  if (typeof subject !== "string") return refuse("invalid-type");
  return typeof search === "string" && subject.includes(search);
}

/** `reverse(string|array)` */
export function reverse(value: JsonValue): JsonValue {
  if (typeof value === "string") return [...value].reverse().join("");
  return isList(value) ? [...value].reverse() : refuse("invalid-type");
}
