import { code, type Code } from "../../../emit/code.js";
import { array, literal, object } from "../../../emit/expressions.js";
import { isArray, isObject, type JsonValue } from "../../../jmespath/json-value.js";

/** A value of JSON that stands in an expression. */
export function jsonCode(value: JsonValue): Code {
  if (isArray(value)) return array(value.map(jsonCode));
  if (!isObject(value)) return literal(value);
  return code`(${object(Object.entries(value).map(([key, item]) => [key, jsonCode(item)]))})`;
}
