/**
 * The candidate that was most likely meant by a misspelt word, or undefined where none is near. Nearest first, then by
 * code unit, so that the answer does not depend on the order of the candidates.
 *
 * @example didYouMean("sevice", ["service", "structure"]) // "service"
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const distance = suggestionDistance(word, candidate, toleranceOf(word));
    if (distance > bestDistance || distance === Infinity) continue;
    if (distance === bestDistance && best !== undefined && best <= candidate) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

/** One slip for every three letters: more than that, and the guess would puzzle more often than it helps. */
function toleranceOf(word: string): number {
  return Math.max(1, Math.floor(word.length / 3));
}

/** Slips between two words: case alone costs half a slip. `Infinity` above the tolerance, or if nothing is kept. */
function suggestionDistance(word: string, candidate: string, tolerance: number): number {
  if (word === candidate) return 0;
  const from = word.toLowerCase();
  const to = candidate.toLowerCase();
  if (from === to) return 0.5;
  const slips = editDistance(from, to, tolerance);
  return slips <= tolerance && slips < Math.max(from.length, to.length) ? slips : Infinity;
}

/**
 * The Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, substitutions and swaps of
 * neighbours. Ends with `Infinity` as soon as a whole row lies above the limit.
 */
function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return Infinity;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = nextRow(from, to, row, last, beforeLast);
    if (Math.min(...current) > limit) return Infinity;
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? Infinity;
}

function nextRow(
  from: string,
  to: string,
  row: number,
  last: readonly number[],
  beforeLast: readonly number[],
): number[] {
  const current = [row];
  for (let column = 1; column <= to.length; column++) {
    const replaced = at(last, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1);
    const swapped = isSwap(from, to, row, column) ? at(beforeLast, column - 2) + 1 : Infinity;
    current.push(Math.min(replaced, swapped, at(last, column) + 1, at(current, column - 1) + 1));
  }
  return current;
}

function isSwap(from: string, to: string, row: number, column: number): boolean {
  if (row < 2 || column < 2) return false;
  return from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
