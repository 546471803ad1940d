import { isObject } from "./values.js";

/**
 * Whether a list has equal items, by the value equality of `@uniqueItems`: deep, blobs by their bytes, timestamps by
 * their instant, maps whatever the order of their keys. Takes time in proportion to the list. What looks like text but
 * is equal in other ways, as decimal numbers are, needs a function that gives equal items one form.
 */
export function hasDuplicates(list: readonly unknown[], canonical?: Canonical): boolean {
  const items = canonical === undefined ? list : list.map((item) => canonical(item));
  return new Set(items.map(canonicalText)).size !== list.length;
}

/** Gives equal values one form. It has to take any value: what is of a wrong type is said elsewhere. */
export type Canonical = (value: unknown) => unknown;

/** The form of lists, of that of their items. */
export function canonicalList(item: Canonical): Canonical {
  return (list) => (Array.isArray(list) ? list.map((value) => item(value)) : list);
}

/** The form of maps, of that of their values. */
export function canonicalMap(entry: Canonical): Canonical {
  return (map) => (isObject(map) ? changed(map, Object.keys(map), () => entry) : map);
}

/** The form of structures and unions, of those of some members. */
export function canonicalMembers(members: Readonly<Record<string, Canonical>>): Canonical {
  return (value) => (isObject(value) ? changed(value, Object.keys(members), (name) => members[name]) : value);
}

function changed(
  value: Readonly<Record<string, unknown>>,
  names: readonly string[],
  canonicalOf: (name: string) => Canonical | undefined,
): ReadonlyMap<string, unknown> {
  const entries = new Map(Object.entries(value));
  for (const name of names) entries.set(name, canonicalOf(name)?.(entries.get(name)));
  return entries;
}

/** A text that two values share if and only if they are equal. */
function canonicalText(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join()}]`;
  if (value instanceof Date) return `@${value.getTime()}`;
  if (value instanceof Uint8Array) return `#${value.join()}`;
  if (value instanceof Map) return entriesText(value);
  return isObject(value) ? entriesText(Object.entries(value)) : String(value);
}

function entriesText(entries: Iterable<readonly [key: string, value: unknown]>): string {
  const present = [...entries].filter(([, value]) => value !== undefined);
  const texts = present.map(([key, value]) => `${JSON.stringify(key)}:${canonicalText(value)}`);
  return `{${texts.sort().join()}}`;
}
