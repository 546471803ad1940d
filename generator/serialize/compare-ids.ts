import { compareText } from "../model/knowledge/sort.js";
import type { ShapeId } from "../model/shape-id.js";

/** The order of two ids in lists that a reader goes through: case counts only where nothing else differs. */
export function compareIds(first: ShapeId, second: ShapeId): number {
  return compareText(first.toLowerCase(), second.toLowerCase()) || compareText(first, second);
}
