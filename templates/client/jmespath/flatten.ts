import { isList, type JsonValue } from "./json-value.js";

/** The items of a list, and in the place of lists among them theirs. */
export function flatten(items: readonly JsonValue[] | null | undefined): JsonValue[] | undefined {
  return items?.flatMap((item) => (isList(item) ? item : [item]));
}
