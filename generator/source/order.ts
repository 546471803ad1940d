/** Strings sorted by code unit, the one order that no locale changes. */
export function orderedByCodeUnit(values: Iterable<string>): readonly string[] {
  return [...values].sort(compareCodeUnits);
}

/** Compares two strings by code unit, for `sort`. */
export function compareCodeUnits(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
