import { compareText } from "../knowledge/sort.js";
import type { ShapeId } from "../shape-id.js";

/** So many slips an id may be away from the one that was meant. */
const TOLERANCE = 2;

/**
 * The ids that Smithy's reference takes for what a misspelt one may mean: those with the fewest slips, two at most, in
 * their order. The guess of a hint is another one: it also knows what can be written in that place.
 */
export function nearIds(id: ShapeId, ids: Iterable<ShapeId>): readonly ShapeId[] {
  let nearest = new Set<ShapeId>();
  let floor = TOLERANCE;
  for (const candidate of ids) {
    const distance = slipsBetween(id, candidate, floor);
    if (distance > floor) continue;
    if (distance < floor) nearest = new Set();
    floor = distance;
    nearest.add(candidate);
  }
  return [...nearest].sort(compareText);
}

/** Insertions, deletions and substitutions that lead from one to the other; `Infinity` above the limit. */
function slipsBetween(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return Infinity;
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = slips(last, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, slips(last, column) + 1, slips(current, column - 1) + 1));
    }
    if (Math.min(...current) > limit) return Infinity;
    last = current;
  }
  return slips(last, to.length);
}

function slips(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
