import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { SourceFile } from "../../source/source-file.js";
import type { Span } from "../../source/span.js";
import type { Documentation } from "./ast.js";
import { joinDocumentation, misplacedDocumentation } from "./documentation.js";
import { expectedButFound } from "./expected-but-found.js";
import { findRunawayString } from "./runaway-string.js";
import { SyntaxFault, type Expectation, type SyntaxFinding } from "./syntax-fault.js";
import { isWhitespace, type Token, type TokenKind } from "./token.js";
import type { TokenList } from "./token-list.js";

/** The parser's place in the tokens of one file, and what it has found wrong so far. */
export class TokenCursor {
  readonly source: SourceFile;
  readonly findings: SyntaxFinding[] = [];
  readonly #tokens: TokenList;
  #index = 0;
  #lastEnd = 0;

  constructor(source: SourceFile, tokens: TokenList) {
    this.source = source;
    this.#tokens = tokens;
  }

  /** The number of the current token; the getters after it are about that token too. */
  get index(): number {
    return this.#index;
  }

  get kind(): TokenKind {
    return this.#tokens.kindAt(this.#index);
  }

  get start(): number {
    return this.#tokens.startAt(this.#index);
  }

  get span(): Span {
    return { file: this.source, start: this.start, end: this.#tokens.endAt(this.#index) };
  }

  get text(): string {
    return this.source.text.slice(this.start, this.#tokens.endAt(this.#index));
  }

  get token(): Token {
    return { kind: this.kind, span: this.span };
  }

  /** From an offset up to the end of the last token that was not whitespace. */
  spanFrom(start: number): Span {
    return { file: this.source, start, end: this.#lastEnd };
  }

  /** The kind of a token further on. */
  peek(distance: number): TokenKind {
    return this.#tokens.kindAt(this.#index + distance);
  }

  /** The kind of the next token that is not whitespace. */
  peekPastWhitespace(): TokenKind {
    let distance = 1;
    while (isWhitespace(this.peek(distance))) distance++;
    return this.peek(distance);
  }

  /** Whether the current token is of that kind. */
  at(kind: TokenKind): boolean {
    return this.kind === kind;
  }

  /** Whether the current token is this keyword; keywords are identifiers that stand in a certain place. */
  atWord(word: string): boolean {
    return this.kind === "identifier" && this.text === word;
  }

  /** Whether only whitespace stands before the current token on its line. */
  atLineStart(): boolean {
    let index = this.#index - 1;
    while (this.#tokens.kindAt(index) === "space" || this.#tokens.kindAt(index) === "comma") index--;
    return index < 0 || isLineEnd(this.#tokens.kindAt(index));
  }

  /** Passes the current token. */
  next(): void {
    if (!isWhitespace(this.kind)) this.#lastEnd = this.#tokens.endAt(this.#index);
    this.#index++;
  }

  /** Passes the token if it is of that kind, and says whether it was. */
  take(kind: TokenKind): boolean {
    if (this.kind !== kind) return false;
    this.next();
    return true;
  }

  /** Passes a token of one of these kinds; the law is the hint where there is none. */
  expect(kinds: TokenKind | readonly TokenKind[], law: string): Token {
    const expected = typeof kinds === "string" ? [kinds] : kinds;
    if (!expected.includes(this.kind)) this.fail(expected, law);
    const token = this.token;
    this.next();
    return token;
  }

  /** `[SP]` */
  skipSpaces(): void {
    while (this.kind === "space") this.next();
  }

  /** `SP` */
  expectSpaces(law: string): void {
    this.expect("space", law);
    this.skipSpaces();
  }

  /** `[WS]` where no documentation belongs. */
  skipWhitespace(): void {
    this.reportMisplaced(this.takeDocumentation());
  }

  /** `WS` where no documentation belongs. */
  expectWhitespace(law: string): void {
    if (!isWhitespace(this.kind)) this.fail(["whitespace"], law);
    this.skipWhitespace();
  }

  /** `[WS]` before a shape or a member: its documentation comments are what it returns. */
  takeDocumentation(): Documentation | undefined {
    const comments: Span[] = [];
    for (; isWhitespace(this.kind); this.next()) {
      if (this.kind !== "docComment") continue;
      if (this.atLineStart()) comments.push(this.span);
      else this.reportMisplaced(joinDocumentation([this.span]));
    }
    return joinDocumentation(comments);
  }

  /**
   * `BR`, up to its line break; the end of the file will do. The whitespace after it is left to the next statement,
   * whose documentation it may hold.
   */
  expectLineBreak(law: string): void {
    this.skipSpaces();
    if (this.kind === "endOfFile") return;
    if (!isLineEnd(this.kind)) this.fail(["lineBreak"], law);
    if (this.kind === "docComment") this.reportMisplaced(joinDocumentation([this.span]));
    this.next();
  }

  /** Warns of documentation comments, if there are any, in a place where they document nothing. */
  reportMisplaced(documentation: Documentation | undefined): void {
    if (documentation !== undefined) this.report(misplacedDocumentation(documentation));
  }

  /** Notes a finding and goes on. The token is the current one unless the finding is about an earlier one. */
  report(diagnostic: Diagnostic, found: Token = this.token): void {
    this.findings.push({ diagnostic, found, expected: [] });
  }

  /** Unwinds to the statement loop: the grammar has no way on from the current token. */
  fail(expected: readonly Expectation[], law: string): never {
    const found = this.token;
    const diagnostic = expectedButFound(expected, found, law);
    const runaway = findRunawayString(this.source, this.#tokens, this.#index);
    const related = runaway && { related: [runaway] };
    throw new SyntaxFault({ diagnostic: { ...diagnostic, ...related }, found, expected });
  }

  /** Unwinds with a diagnostic that knows better than a list of tokens. */
  failWith(diagnostic: Diagnostic): never {
    throw new SyntaxFault({ diagnostic, found: this.token, expected: [] });
  }
}

/** Whether the token ends its line; comments take their line break with them. */
function isLineEnd(kind: TokenKind): boolean {
  return kind === "newline" || kind === "comment" || kind === "docComment";
}
