/** A value as JSON has it: what an expression of JMESPath works on where types do not say more. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** An object of JSON. It may lack a prototype; only its own keys mean something. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Whether it is a list; unlike `Array.isArray`, this knows read-only ones. */
export function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** Whether it is an object, neither null nor a list. */
export function isObject(value: JsonValue): value is JsonObject {
  return typeof value === "object" && value !== null && !isList(value);
}
