/** A stretch of a text, in offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Puts marks around stretches of a text, so that a failing test shows places in the text itself: the way back from
 * `markedSource`. An empty stretch is an empty pair of marks.
 *
 * @example addMarks("string Foo", [{ start: 7, end: 10 }]) // "string «Foo»"
 */
export function addMarks(text: string, stretches: readonly Stretch[]): string {
  const inserts = stretches.flatMap(({ start, end }, order) => [
    { offset: start, mark: "«", rank: order },
    { offset: end, mark: "»", rank: start === end ? order + 0.5 : -order - 1 },
  ]);
  inserts.sort((first, second) => first.offset - second.offset || first.rank - second.rank);
  let marked = "";
  let offset = 0;
  for (const insert of inserts) {
    marked += text.slice(offset, insert.offset) + insert.mark;
    offset = insert.offset;
  }
  return marked + text.slice(offset);
}
