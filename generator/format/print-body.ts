import { builders } from "prettier/doc";
import { asPlainComment, printComment, type Comment } from "./comment.js";
import { flat, lines, type Layout } from "./layout.js";
import type { Piece } from "./pieces.js";
import type { Trivia } from "./trivia.js";

const { group, hardline, indent, join } = builders;

/** A member of a shape, or a property of an operation. */
export interface Entry extends Piece {
  /** Whether traits or comments are part of it: then blank lines set the entries apart. */
  readonly isAnnotated: boolean;
  /** Whether it ends in a value, whose line break belongs to it: a comment on the next line is then near enough. */
  readonly endsInValue: boolean;
}

/** The offsets of two brackets. */
export interface Braces {
  readonly open: number;
  readonly close: number;
}

/** The braces of a shape and what stands between them, from the space before them on. */
export function printBody(braces: Braces, entries: readonly Entry[], trivia: Trivia, space: Layout): Layout {
  const gaps = readGaps(braces, entries, trivia);
  if (entries.length === 0 && gaps.every(({ comments }) => comments.length === 0)) {
    return group([space, "{}"]);
  }
  const isSpacious = entries.some((entry) => entry.isAnnotated) || gaps.some(hasCommentOfItsOwn);
  const separator = isSpacious ? [hardline, hardline] : hardline;
  const rows = join(separator, [...printRows(entries, gaps, isSpacious)]);
  return [group([space, "{"]), indent([hardline, flat(rows)]), hardline, "}"];
}

/** The comments after an entry, up to the next one; at first those after the opening brace. */
interface Gap {
  readonly entry: Entry | undefined;
  /** The line that the entry ends on. */
  readonly endLine: number;
  /** The comment on that line, if any. */
  readonly inline: Comment | undefined;
  readonly comments: readonly Comment[];
}

function readGaps({ open, close }: Braces, entries: readonly Entry[], trivia: Trivia): readonly Gap[] {
  return [undefined, ...entries].map((entry, index): Gap => {
    const next = entries[index];
    const comments = trivia.between(entry?.end ?? open, next?.start ?? close);
    const endLine = trivia.lineOf((entry?.end ?? open + 1) - 1);
    const [first] = comments;
    const inline = entry !== undefined && first?.line === endLine ? asPlainComment(first) : undefined;
    const others = inline === undefined ? comments : comments.slice(1);
    const documents = ({ startsLine }: Comment): boolean => next !== undefined && startsLine;
    const own = others.map((comment) => (documents(comment) ? comment : asPlainComment(comment)));
    return { entry, endLine, inline, comments: own };
  });
}

/** Whether a comment stands apart from the entry before it, so that it needs space around it. */
function hasCommentOfItsOwn({ entry, endLine, comments }: Gap): boolean {
  const nearest = entry?.endsInValue === true ? endLine + 1 : endLine;
  return comments.some((comment) => comment.line > nearest || entry === undefined);
}

/**
 * Each entry with the comments before it and the one on its line; comments before the closing brace are a row too. The
 * last entry of a spacious body lets go of the comment on its line.
 */
function* printRows(
  entries: readonly Entry[],
  gaps: readonly Gap[],
  isSpacious: boolean,
): Generator<Layout, void> {
  let waiting: Layout[] = [];
  for (const [index, { entry, inline, comments }] of gaps.entries()) {
    if (entry !== undefined) {
      const isLast = index === entries.length;
      const keeps = inline !== undefined && (entry.endsInValue || !isLast || !isSpacious);
      yield lines([...waiting, keeps ? [entry.layout, " ", printComment(inline)] : entry.layout]);
      waiting = inline !== undefined && !keeps ? [printComment(inline)] : [];
    }
    waiting.push(...comments.map(printComment));
  }
  if (waiting.length > 0) yield lines(waiting);
}
