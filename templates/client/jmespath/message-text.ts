import { isList, type JsonValue } from "./json-value.js";

/** What an expression for a message gives: a text, or several one after the other; undefined for all else. */
export function messageText(value: JsonValue): string | undefined {
  if (typeof value === "string") return value;
  const texts = isList(value) ? value.filter((item) => typeof item === "string") : [];
  return texts.length === 0 ? undefined : texts.join(" ");
}
