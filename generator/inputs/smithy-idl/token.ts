import type { Span } from "../../source/span.js";

/** A token of an IDL file with its place. The lexer itself keeps kinds and ends only; see `TokenList`. */
export interface Token {
  readonly kind: TokenKind;
  readonly span: Span;
}

/** Every character of a file belongs to a token of one of these kinds; `endOfFile` is the empty one at the end. */
export type TokenKind = WhitespaceKind | WordKind | MarkKind | BrokenKind | "endOfFile";

/** The tokens that `WS` stands for. Commas are whitespace, and documentation comments are comments. */
export type WhitespaceKind = "space" | "newline" | "comma" | "comment" | "docComment";

/** The tokens that have a value. */
export type WordKind = "identifier" | "number" | "quotedText" | "textBlock";

/** The tokens of one spelling. */
export type MarkKind =
  | "at"
  | "dollar"
  | "dot"
  | "pound"
  | "colon"
  | "walrus"
  | "equal"
  | "leftBrace"
  | "rightBrace"
  | "leftBracket"
  | "rightBracket"
  | "leftParen"
  | "rightParen";

/** What the lexical rules refuse. Such tokens fit no production, so that the parser stops at them and reports them. */
export type BrokenKind =
  "unexpected" | "malformedIdentifier" | "malformedNumber" | "unclosedText" | "unclosedTextBlock";

/**
 * All kinds, those of `WS` first. A kind's place here is its number: lists of tokens keep numbers, since a column of
 * bytes is several times as fast to fill and to read as one of strings.
 */
export const tokenKinds = [
  "space",
  "newline",
  "comma",
  "comment",
  "docComment",
  "identifier",
  "number",
  "quotedText",
  "textBlock",
  "at",
  "dollar",
  "dot",
  "pound",
  "colon",
  "walrus",
  "equal",
  "leftBrace",
  "rightBrace",
  "leftBracket",
  "rightBracket",
  "leftParen",
  "rightParen",
  "unexpected",
  "malformedIdentifier",
  "malformedNumber",
  "unclosedText",
  "unclosedTextBlock",
  "endOfFile",
] as const satisfies readonly TokenKind[];

/** The number of a kind. */
export function kindNumber(kind: TokenKind): number {
  return tokenKinds.indexOf(kind);
}

/** Whether the number is that of a kind of `WS`. */
export function isWhitespaceNumber(number: number): boolean {
  return number <= lastWhitespace;
}

const lastWhitespace = kindNumber("docComment");

/** Whether the kind is part of `WS`. */
export function isWhitespace(kind: TokenKind): kind is WhitespaceKind {
  return isWhitespaceNumber(kindNumber(kind));
}

/** How messages name a kind: marks by their spelling, the others in words. */
export function describeKind(kind: TokenKind): string {
  return descriptions[kind];
}

const descriptions: Readonly<Record<TokenKind, string>> = {
  space: "a space",
  newline: "the end of the line",
  comma: "`,`",
  comment: "a comment",
  docComment: "a documentation comment",
  identifier: "an identifier",
  number: "a number",
  quotedText: "a string",
  textBlock: "a text block",
  at: "`@`",
  dollar: "`$`",
  dot: "`.`",
  pound: "`#`",
  colon: "`:`",
  walrus: "`:=`",
  equal: "`=`",
  leftBrace: "`{`",
  rightBrace: "`}`",
  leftBracket: "`[`",
  rightBracket: "`]`",
  leftParen: "`(`",
  rightParen: "`)`",
  unexpected: "a character that starts no token",
  malformedIdentifier: "an unfinished identifier",
  malformedNumber: "a malformed number",
  unclosedText: "an unclosed string",
  unclosedTextBlock: "an unclosed text block",
  endOfFile: "the end of the file",
};
