import { given, refuse } from "./jmespath-error.js";
import { isList, type JsonValue } from "./json-value.js";

/** `starts_with(string, string)` */
export function startsWith(subject: JsonValue, prefix: JsonValue): boolean {
  return textOf(subject).startsWith(textOf(prefix));
}

/** `ends_with(string, string)` */
export function endsWith(subject: JsonValue, suffix: JsonValue): boolean {
  return textOf(subject).endsWith(textOf(suffix));
}

/** `join(string, array of strings)` */
export function join(glue: JsonValue, items: JsonValue): string {
  return isList(items) ? items.map(textOf).join(textOf(glue)) : refuse("invalid-type");
}

function textOf(value: JsonValue): string {
  return given(typeof value === "string" ? value : undefined);
}
