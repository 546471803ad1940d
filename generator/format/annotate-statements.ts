import type { IdlFile } from "../inputs/smithy-idl/ast.js";
import { asPlainComment, isBanner, type Comment } from "./comment.js";
import type { SoundStatement } from "./print-statement.js";
import type { Trivia } from "./trivia.js";

/** The statements of a file with all comments outside of them. */
export interface AnnotatedFile {
  /** The comments that the file begins with. */
  readonly opening: readonly Comment[];
  readonly statements: readonly AnnotatedStatement[];
  /** The comments that it ends with. */
  readonly closing: readonly Comment[];
}

/** A statement with the comments that go where it goes. */
export interface AnnotatedStatement<Kind extends SoundStatement = SoundStatement> {
  readonly statement: Kind;
  /** Above it. */
  readonly leading: readonly Comment[];
  /** On its last line. */
  readonly inline: Comment | undefined;
  /** Directly below it. */
  readonly following: readonly Comment[];
}

/** Finds for each comment between the statements the one that it belongs to. The file must be sound. */
export function annotateStatements(file: IdlFile, trivia: Trivia): AnnotatedFile {
  const sound = file.statements.filter((statement) => statement.kind !== "broken");
  const gaps = sound.map((statement, index) => readGap(statement, sound[index + 1], file, trivia));
  const [first] = sound;
  const opening = trivia.between(0, first?.span.start ?? Infinity).map(asPlainComment);
  const statements = sound.map((statement, index): AnnotatedStatement => {
    const leading = gaps[index - 1]?.others ?? [];
    const { inline, following = [] } = gaps[index] ?? {};
    return { statement, leading, inline, following };
  });
  return { opening, statements, closing: gaps.at(-1)?.others ?? [] };
}

/** The comments after a statement. */
interface Gap {
  readonly inline: Comment | undefined;
  readonly following: readonly Comment[];
  /** Those that belong to what comes next. */
  readonly others: readonly Comment[];
}

function readGap(
  statement: SoundStatement,
  next: SoundStatement | undefined,
  { source }: IdlFile,
  trivia: Trivia,
): Gap {
  const { end } = statement.span;
  const line = trivia.lineOf(end);
  const found = trivia.between(end, next?.span.start ?? source.text.length);
  const documents =
    next !== undefined && isShape(next) && !(isShape(statement) && dividesFile(found, next, trivia));
  const comments = found.map((comment) =>
    documents && comment.line > line ? comment : asPlainComment(comment),
  );
  const inline = comments.find((comment) => comment.line === line);
  const below = inline === undefined ? comments : comments.slice(1);
  const count = isShapeOrApply(statement) ? countFollowing(below, line) : 0;
  return { inline, following: below.slice(0, count), others: below.slice(count) };
}

/** A row of slashes that a blank line parts from the shape after it is a heading, and so are the lines around it. */
function dividesFile(comments: readonly Comment[], next: SoundStatement, trivia: Trivia): boolean {
  const last = comments.at(-1);
  if (last === undefined || trivia.lineOf(next.span.start) <= last.line + 1) return false;
  return comments.some((comment) => comment.isDocumentation && isBanner(comment));
}

/** How many comments stay with the statement that they stand directly below of. Documentation never does. */
function countFollowing(comments: readonly Comment[], line: number): number {
  let count = 0;
  for (const comment of comments) {
    if (comment.isDocumentation || comment.line !== line + count + 1) break;
    count++;
  }
  return count;
}

function isShape({ kind }: SoundStatement): boolean {
  switch (kind) {
    case "control":
    case "metadata":
    case "namespace":
    case "use":
    case "apply":
      return false;
    default:
      return true;
  }
}

function isShapeOrApply(statement: SoundStatement): boolean {
  return statement.kind === "apply" || isShape(statement);
}
