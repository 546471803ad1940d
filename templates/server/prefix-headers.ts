import { setHeader } from "./response.js";

/**
 * Sets a header for each entry of a map, named by a prefix and the key. Throws a TypeError for a name or a value that
 * no header can have: keys are the handler's, and a line break in one would begin a header of its own.
 */
export function setPrefixHeaders(
  headers: Record<string, string>,
  prefix: string,
  map: Readonly<Record<string, string>>,
): void {
  for (const key of Object.keys(map)) {
    const name = prefix + key.toLowerCase();
    if (!/^[!#$%&'*+\-.^_`|~0-9a-z]+$/.test(name))
      throw new TypeError(`No header can be named ${JSON.stringify(name)}.`);
    const value = map[key];
    if (value != null) setHeader(headers, name, value);
  }
}
