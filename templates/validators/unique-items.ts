import { isObject } from "./values.js";

/**
 * Whether a list has equal items, by the value equality of `@uniqueItems`: deep, blobs by their bytes, timestamps by
 * their instant, maps whatever the order of their keys. Takes time in proportion to the list.
 */
export function hasDuplicates(list: readonly unknown[]): boolean {
  return new Set(list.map(canonicalText)).size !== list.length;
}

/** A text that two values share if and only if they are equal. */
function canonicalText(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return `${value}n`;
  if (Array.isArray(value)) return `[${value.map(canonicalText).join()}]`;
  if (value instanceof Date) return `@${value.getTime()}`;
  if (value instanceof Uint8Array) return `#${value.join()}`;
  return isObject(value) ? `{${canonicalEntries(value).join()}}` : String(value);
}

function canonicalEntries(map: Readonly<Record<string, unknown>>): string[] {
  const present = Object.keys(map).filter((key) => map[key] !== undefined);
  return present.sort().map((key) => `${JSON.stringify(key)}:${canonicalText(map[key])}`);
}
