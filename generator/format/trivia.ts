import { tokenize } from "../inputs/smithy-idl/lexer.js";
import { isWhitespace } from "../inputs/smithy-idl/token.js";
import type { TokenList } from "../inputs/smithy-idl/token-list.js";
import type { SourceFile } from "../source/source-file.js";
import type { Comment } from "./comment.js";

/** What the tree of a file leaves out: its comments, and the places of the tokens between its nodes. */
export class Trivia {
  readonly #source: SourceFile;
  readonly #tokens: TokenList;
  readonly #comments: readonly Comment[];

  constructor(source: SourceFile) {
    this.#source = source;
    this.#tokens = tokenize(source.text);
    this.#comments = readComments(source, this.#tokens);
  }

  /** The comments that begin between two offsets. */
  between(start: number, end: number): readonly Comment[] {
    const first = this.#firstCommentFrom(start);
    let next = first;
    while ((this.#comments[next]?.start ?? Infinity) < end) next++;
    return this.#comments.slice(first, next);
  }

  /** The offset of the first token from an offset on that is not whitespace. */
  tokenFrom(offset: number): number {
    let index = this.#tokenAt(offset);
    while (isWhitespace(this.#tokens.kindAt(index))) index++;
    return this.#tokens.startAt(index);
  }

  /** The number of the line that an offset stands on. */
  lineOf(offset: number): number {
    return this.#source.positionAt(offset).line;
  }

  #firstCommentFrom(offset: number): number {
    return lowerBound(this.#comments.length, (index) => (this.#comments[index]?.start ?? 0) >= offset);
  }

  #tokenAt(offset: number): number {
    return lowerBound(this.#tokens.length, (index) => this.#tokens.startAt(index) >= offset);
  }
}

function readComments(source: SourceFile, tokens: TokenList): readonly Comment[] {
  const comments: Comment[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const kind = tokens.kindAt(index);
    if (kind !== "comment" && kind !== "docComment") continue;
    const start = tokens.startAt(index);
    const { line, column } = source.positionAt(start);
    comments.push({
      text: source.text.slice(start, tokens.endAt(index)).trimEnd(),
      isDocumentation: kind === "docComment",
      start,
      line,
      startsLine: /^[\s,]*$/.test(source.text.slice(start - column + 1, start)),
    });
  }
  return comments;
}

/** The first of `count` indices that meets a condition which all after it meet too; `count` where none does. */
function lowerBound(count: number, meets: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (meets(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
