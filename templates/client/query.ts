import type { QueryParameterBag } from "@smithy/types";

import { setEntry } from "../codec/json.js";

/** Adds the entries of an `@httpQueryParams` map. Parameters that have a member of their own win. */
export function addQueryParameters(
  query: QueryParameterBag,
  map: Readonly<Record<string, string | readonly string[]>>,
): void {
  for (const name of Object.keys(map)) {
    const value = map[name];
    if (value != null && !Object.hasOwn(query, name))
      setEntry<string | string[] | null>(query, name, typeof value === "string" ? value : [...value]);
  }
}
