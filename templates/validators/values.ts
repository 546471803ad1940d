/** Whether a value can be a structure, a union or a map: an object, and no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is a timestamp: a `Date` that holds one. */
export function isTimestamp(value: unknown): value is Date {
  return value instanceof Date && !Number.isNaN(value.getTime());
}

/** How many of the members of a union are set. Null is not set. */
export function countPresent(...members: readonly unknown[]): number {
  let count = 0;
  for (const member of members) {
    if (member != null) count++;
  }
  return count;
}

/** Whether a string has from `min` to `max` Unicode code points, both included. */
export function hasLength(text: string, min: number, max: number): boolean {
  // A code point is one or two code units, so that most strings need no counting.
  if (text.length <= max && text.length >= min * 2 - 1) return true;
  const length = codePoints(text);
  return length >= min && length <= max;
}

/** A string's length as `@length` counts it: in Unicode code points, where JavaScript counts UTF-16 code units. */
export function codePoints(text: string): number {
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}
