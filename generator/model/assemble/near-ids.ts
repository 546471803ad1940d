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
function slipsBetween(from: string, to: string, limit: number, fromStart = 0, toStart = 0): number {
  if (Math.abs(from.length - fromStart - (to.length - toStart)) > limit) return Infinity;
  let row = fromStart;
  let column = toStart;
  while (row < from.length && from[row] === to[column]) {
    row++;
    column++;
  }
  const rest = Math.max(from.length - row, to.length - column);
  if (row === from.length || column === to.length) return rest <= limit ? rest : Infinity;
  if (limit === 0) return Infinity;
  const others = [
    slipsBetween(from, to, limit - 1, row + 1, column + 1),
    slipsBetween(from, to, limit - 1, row + 1, column),
    slipsBetween(from, to, limit - 1, row, column + 1),
  ];
  return 1 + Math.min(...others);
}
