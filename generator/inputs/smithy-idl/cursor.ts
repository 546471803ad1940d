import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { memberId, shapeId, type ShapeId } from "../../model/shape-id.js";
import type { SourceFile } from "../../source/source-file.js";
import type { Span } from "../../source/span.js";
import type { Documentation, Name } from "./ast.js";
import { documentationLine, misplacedDocumentation } from "./documentation.js";
import { expectedButFound } from "./expected-but-found.js";
import { findOpenBracket } from "./open-bracket.js";
import { findRunawayString } from "./runaway-string.js";
import { SyntaxFault, type Expectation, type SyntaxFinding } from "./syntax-fault.js";
import { isWhitespaceNumber, kindNumber, type Token, type TokenKind } from "./token.js";
import type { TokenList } from "./token-list.js";

/** The parser's place in the tokens of one file, and what it has found wrong so far. */
export class TokenCursor {
  readonly source: SourceFile;
  readonly findings: SyntaxFinding[] = [];
  /** The namespace of the file, once it is known. */
  namespace: string | undefined;
  /** The name of the shape that is being defined, once it is known. */
  shapeName: Name | undefined;
  /** How many arrays and objects of a value are open. */
  valueDepth = 0;
  readonly #text: string;
  readonly #tokens: TokenList;
  /** The tokens that opened the brackets around the current one. */
  readonly #openBrackets: number[] = [];
  #index = 0;
  #lastEnd = 0;

  constructor(source: SourceFile, tokens: TokenList) {
    this.source = source;
    this.#text = source.text;
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

  get end(): number {
    return this.#tokens.endAt(this.#index);
  }

  get span(): Span {
    return { file: this.source, start: this.start, end: this.end };
  }

  get text(): string {
    return this.#text.slice(this.start, this.end);
  }

  get token(): Token {
    return this.#tokens.tokenAt(this.source, this.#index);
  }

  /** From an offset up to the end of the last token that was not whitespace. */
  spanFrom(start: number): Span {
    return { file: this.source, start, end: this.#lastEnd };
  }

  /** The text of such a span. */
  textFrom(start: number): string {
    return this.#text.slice(start, this.#lastEnd);
  }

  /** The kind of a token further on. */
  peek(distance: number): TokenKind {
    return this.#tokens.kindAt(this.#index + distance);
  }

  /** The kind of the next token that is not whitespace. */
  peekPastWhitespace(): TokenKind {
    let index = this.#index + 1;
    while (isWhitespaceNumber(this.#tokens.numberAt(index))) index++;
    return this.#tokens.kindAt(index);
  }

  /** Whether the current token is of that kind. */
  at(kind: TokenKind): boolean {
    return this.kind === kind;
  }

  /** Whether the current token is part of `WS`. */
  atWhitespace(): boolean {
    return isWhitespaceNumber(this.#tokens.numberAt(this.#index));
  }

  /** Whether the current token is this keyword; keywords are identifiers that stand in a certain place. */
  atWord(word: string): boolean {
    const { start } = this;
    return this.end - start === word.length && this.#text.startsWith(word, start) && this.at("identifier");
  }

  /** Whether only whitespace stands before the current token on its line. */
  atLineStart(): boolean {
    let index = this.#index - 1;
    while (this.#tokens.kindAt(index) === "space" || this.#tokens.kindAt(index) === "comma") index--;
    return index < 0 || isLineEnd(this.#tokens.kindAt(index));
  }

  /** Passes the current token. */
  next(): void {
    if (!this.atWhitespace()) this.#lastEnd = this.end;
    this.#index++;
  }

  /** Passes the token if it is of that kind, and says whether it was. */
  take(kind: TokenKind): boolean {
    if (this.kind !== kind) return false;
    this.next();
    return true;
  }

  /** Passes a token of this kind; the law is the hint where there is none. */
  expect(kind: TokenKind, law: string): void {
    if (this.kind !== kind) this.fail([kind], law);
    this.next();
  }

  /** Passes an opening bracket. A fault on a later line, before the bracket is closed, shows it too. */
  open(kind: TokenKind, law: string): void {
    this.#openBrackets.push(this.#index);
    this.expect(kind, law);
  }

  /** Passes the closing bracket if it is the current token, and says whether it was. */
  close(kind: TokenKind): boolean {
    if (!this.take(kind)) return false;
    this.#openBrackets.pop();
    return true;
  }

  /** Begins a new statement: whatever the one before it left open does not matter any more. */
  beginStatement(): void {
    this.#openBrackets.length = 0;
    this.shapeName = undefined;
    this.valueDepth = 0;
  }

  /** `[SP]` */
  skipSpaces(): void {
    while (this.#tokens.numberAt(this.#index) === space) this.#index++;
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
    if (!this.atWhitespace()) this.fail(["whitespace"], law);
    this.skipWhitespace();
  }

  /**
   * `[WS]` before a shape or a member. It returns the documentation comments, lines of their own, joined.
   * Spec: https://smithy.io/2.0/spec/idl.html#documentation-comment
   */
  takeDocumentation(): Documentation | undefined {
    let documentation: Documentation | undefined;
    for (; this.atWhitespace(); this.#index++) {
      if (this.#tokens.numberAt(this.#index) !== docComment) continue;
      if (this.atLineStart()) documentation = documentationLine(this.span, documentation);
      else this.reportMisplaced(documentationLine(this.span, undefined));
    }
    return documentation;
  }

  /**
   * `BR`, up to its line break; the end of the file will do. The whitespace after it is left to the next statement,
   * whose documentation it may hold.
   */
  expectLineBreak(law: string): void {
    this.skipSpaces();
    if (this.kind === "endOfFile") return;
    if (!isLineEnd(this.kind)) this.fail(["lineBreak"], law);
    if (this.kind === "docComment") this.reportMisplaced(documentationLine(this.span, undefined));
    this.next();
  }

  /** Warns of documentation comments, if there are any, in a place where they document nothing. */
  reportMisplaced(documentation: Documentation | undefined): void {
    if (documentation !== undefined) this.report(misplacedDocumentation(documentation));
  }

  /** The id of the shape that is being defined, or of a member of it; undefined before its name is known. */
  shapeId(member?: string): ShapeId | undefined {
    if (this.namespace === undefined || this.shapeName === undefined) return undefined;
    const id = shapeId(this.namespace, this.shapeName.text);
    return member === undefined ? id : memberId(id, member);
  }

  /** Notes a finding and goes on. The token is the current one unless the finding is about an earlier one. */
  report(diagnostic: Diagnostic, found: Token = this.token): void {
    this.findings.push({ diagnostic, found });
  }

  /**
   * Unwinds to the statement loop: the grammar has no way on from the current token. Smithy's reference may look for
   * other tokens there, or list them in another order; its words are made of those.
   */
  fail(expected: readonly Expectation[], law: string, inReference: readonly Expectation[] = expected): never {
    const found = this.token;
    const diagnostic = expectedButFound(expected, found, law, inReference);
    const related =
      findRunawayString(this.source, this.#tokens, this.#index) ??
      findOpenBracket(this.source, this.#tokens, this.#openBrackets, this.#index);
    throw new SyntaxFault({ diagnostic: { ...diagnostic, ...(related && { related: [related] }) }, found });
  }

  /** Unwinds with a diagnostic that knows better than a list of tokens. */
  failWith(diagnostic: Diagnostic): never {
    const bracket = findOpenBracket(this.source, this.#tokens, this.#openBrackets, this.#index);
    const related = diagnostic.related ?? (bracket && [bracket]);
    throw new SyntaxFault({ diagnostic: { ...diagnostic, ...(related && { related }) }, found: this.token });
  }
}

/** Whether the token ends its line; comments take their line break with them. */
function isLineEnd(kind: TokenKind): boolean {
  return kind === "newline" || kind === "comment" || kind === "docComment";
}

const space = kindNumber("space");
const docComment = kindNumber("docComment");
