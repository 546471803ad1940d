/** The JSON pointer to an entry of a map or an item of a list: a key may hold any character (RFC 6901, section 3). */
export function entryPath(path: string, key: string | number): string {
  return `${path}/${typeof key === "string" && SPECIAL.test(key) ? escaped(key) : key}`;
}

/** The names that a JSON pointer leads through. */
export function pointerSegments(path: string): string[] {
  const [, ...segments] = path.split("/");
  return segments.map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

const SPECIAL = /[~/]/;
