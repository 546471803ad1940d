import type { ShapeId } from "../shape-id.js";

/** Sorts by code unit, so that no locale and no order of files shows in any output. */
export function sortById<Value extends { readonly id: ShapeId }>(values: Iterable<Value>): Value[] {
  return [...values].sort((first, second) => compareText(first.id, second.id));
}

/** The order of two texts by code unit. */
export function compareText(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
