import { given } from "./jmespath-error.js";
import { isObject, type JsonObject, type JsonValue } from "./json-value.js";

/** `keys(object)` */
export function keys(value: JsonValue): string[] {
  return Object.keys(objectOf(value));
}

/** `values(object)` */
export function values(value: JsonValue): JsonValue[] {
  return Object.values(objectOf(value));
}

/** `merge(object, …)`: of equal keys the last one counts. */
export function merge(...objects: readonly JsonValue[]): JsonObject {
  // Without a prototype, so that no key means anything.
  const merged = Object.create(null) as Record<string, JsonValue>;
  return Object.assign(merged, ...objects.map(objectOf)) as JsonObject;
}

function objectOf(value: JsonValue): JsonObject {
  return given(isObject(value) ? value : undefined);
}
