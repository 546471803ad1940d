import { printComment, type Comment } from "./comment.js";
import type { Layout } from "./layout.js";

/** A part of a file that is laid out, with the offsets that it has in the file. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly layout: Layout;
}

/** Pieces and the comments around them in the order of the text. Comments within a piece are the piece's own. */
export function withComments(pieces: readonly Piece[], comments: readonly Comment[]): readonly Layout[] {
  const layouts: Layout[] = [];
  let next = 0;
  for (const { start, end, layout } of pieces) {
    const inside = firstFrom(start, comments, next);
    layouts.push(...comments.slice(next, inside).map(printComment), layout);
    next = firstFrom(end, comments, inside);
  }
  return [...layouts, ...comments.slice(next).map(printComment)];
}

/** The index of the first comment at or after an offset. */
function firstFrom(offset: number, comments: readonly Comment[], from: number): number {
  let index = from;
  while ((comments[index]?.start ?? Infinity) < offset) index++;
  return index;
}
