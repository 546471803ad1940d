import { setEntry } from "./json.js";

/** Adds a header for each entry of a map, named by a prefix and the key. Entries without a value are left out. */
export function addPrefixHeaders(
  headers: Record<string, string>,
  prefix: string,
  map: Readonly<Record<string, string>>,
): void {
  for (const key of Object.keys(map)) {
    const value = map[key];
    if (value != null) setEntry(headers, prefix + key.toLowerCase(), value);
  }
}

/** The headers whose names begin with a prefix, as a map of what follows it. */
export function readPrefixHeaders(
  headers: Readonly<Record<string, string>>,
  prefix: string,
): Record<string, string> {
  const map: Record<string, string> = {};
  for (const name of Object.keys(headers)) {
    const value = headers[name];
    if (value !== undefined && name.startsWith(prefix)) setEntry(map, name.slice(prefix.length), value);
  }
  return map;
}
