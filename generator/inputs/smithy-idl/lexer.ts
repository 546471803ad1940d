import { kindNumber, type TokenKind } from "./token.js";
import { TokenList } from "./token-list.js";

/**
 * Cuts a whole file into tokens; the text of all tokens, joined, is the file. Nothing is an error here: what the
 * lexical rules refuse becomes a token of a kind that no production takes.
 * Spec: https://smithy.io/2.0/spec/idl.html#smithy-idl-abnf
 */
export function tokenize(text: string): TokenList {
  const tokens = new TokenList(text.length);
  // A byte order mark is reported as a forbidden character, and is nobody's trouble beyond that.
  let offset = text.charCodeAt(0) === Char.byteOrderMark ? tokens.add(Kind.space, 1) : 0;
  while (offset < text.length) offset = scanToken(tokens, text, offset);
  tokens.add(Kind.endOfFile, offset);
  return tokens;
}

/** Adds the token that starts at the offset, and returns where it ends. The kinds that are most frequent come first. */
function scanToken(tokens: TokenList, text: string, offset: number): number {
  const kind = kindThatStartsWith(text.charCodeAt(offset));
  switch (kind) {
    case Kind.identifier:
      return addIdentifier(tokens, text, offset);
    case Kind.space:
      return tokens.add(kind, scanSpaces(text, offset));
    case Kind.newline:
      return tokens.add(kind, scanNewline(text, offset));
    case Kind.colon:
      return addColon(tokens, text, offset);
    case Kind.quotedText:
      return startsWithThreeQuotes(text, offset)
        ? addTextBlock(tokens, text, offset)
        : addQuotedText(tokens, text, offset);
    case Kind.number:
      return addNumber(tokens, text, offset);
    case Kind.comment:
      return addComment(tokens, text, offset);
    case Kind.unexpected:
      return addUnexpected(tokens, text, offset);
    default:
      return tokens.add(kind, offset + 1);
  }
}

/** `SP = 1*(%x20 / %x09)` */
function scanSpaces(text: string, offset: number): number {
  let end = offset + 1;
  while (isSpace(text.charCodeAt(end))) end++;
  return end;
}

/** `NL = %x0A / %x0D.0A`; a carriage return alone ends a line too, as in strings. */
function scanNewline(text: string, offset: number): number {
  const isPair =
    text.charCodeAt(offset) === Char.carriageReturn && text.charCodeAt(offset + 1) === Char.lineFeed;
  return offset + (isPair ? 2 : 1);
}

function addColon(tokens: TokenList, text: string, offset: number): number {
  if (text.charCodeAt(offset + 1) === Char.equal) return tokens.add(Kind.walrus, offset + 2);
  return tokens.add(Kind.colon, offset + 1);
}

/**
 * `DocumentationComment = "///" *NotNL NL`, `LineComment = "//" … NL`. The line break belongs to the comment; the last
 * line of a file needs none.
 */
function addComment(tokens: TokenList, text: string, offset: number): number {
  if (text.charCodeAt(offset + 1) !== Char.slash) return addUnexpected(tokens, text, offset);
  const isDocumentation = text.charCodeAt(offset + 2) === Char.slash;
  return tokens.add(isDocumentation ? Kind.docComment : Kind.comment, scanLine(text, offset + 2));
}

function scanLine(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
  return end === text.length ? end : scanNewline(text, end);
}

/** `Identifier = IdentifierStart *IdentifierChars`, `IdentifierStart = (1*"_" (ALPHA / DIGIT)) / ALPHA` */
function addIdentifier(tokens: TokenList, text: string, offset: number): number {
  let end = offset;
  while (text.charCodeAt(end) === Char.underscore) end++;
  if (!isIdentifierCharacter(text.charCodeAt(end))) return tokens.add(Kind.malformedIdentifier, end);
  do end++;
  while (isIdentifierCharacter(text.charCodeAt(end)));
  return tokens.add(Kind.identifier, end);
}

/** `Number = [Minus] Int [Frac] [Exp]`, `Int = Zero / (DigitOneToNine *DIGIT)` */
function addNumber(tokens: TokenList, text: string, offset: number): number {
  const start = text.charCodeAt(offset) === Char.minus ? offset + 1 : offset;
  const integerEnd = scanDigits(text, start);
  const fractionEnd = scanFraction(text, integerEnd);
  const end = scanExponent(text, fractionEnd);
  const hasLeadingZero = text.charCodeAt(start) === Char.zero && integerEnd > start + 1;
  // Every part ends in a digit, so a last character of another kind is a part that is not finished.
  const isNumber = isDigit(text.charCodeAt(fractionEnd - 1)) && isDigit(text.charCodeAt(end - 1));
  return tokens.add(isNumber && !hasLeadingZero ? Kind.number : Kind.malformedNumber, end);
}

/** `Frac = DecimalPoint 1*DIGIT` */
function scanFraction(text: string, offset: number): number {
  return text.charCodeAt(offset) === Char.dot ? scanDigits(text, offset + 1) : offset;
}

/** `Exp = E [Minus / Plus] 1*DIGIT` */
function scanExponent(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  if (code !== Char.lowerE && code !== Char.upperE) return offset;
  const sign = text.charCodeAt(offset + 1);
  return scanDigits(text, offset + (sign === Char.plus || sign === Char.minus ? 2 : 1));
}

function scanDigits(text: string, offset: number): number {
  let end = offset;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** `QuotedText = DQUOTE *QuotedChar DQUOTE`. What may follow a backslash is decided when the value is read. */
function addQuotedText(tokens: TokenList, text: string, offset: number): number {
  for (let end = offset + 1; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === Char.quote) return tokens.add(Kind.quotedText, end + 1);
    if (code === Char.backslash) end++;
  }
  return tokens.add(Kind.unclosedText, text.length);
}

/** `TextBlock = ThreeDquotes [SP] NL *TextBlockContent ThreeDquotes`. Its first line is looked at with its value. */
function addTextBlock(tokens: TokenList, text: string, offset: number): number {
  for (let end = offset + 3; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === Char.quote && startsWithThreeQuotes(text, end)) return tokens.add(Kind.textBlock, end + 3);
    if (code === Char.backslash) end++;
  }
  return tokens.add(Kind.unclosedTextBlock, text.length);
}

function startsWithThreeQuotes(text: string, offset: number): boolean {
  return text.charCodeAt(offset + 1) === Char.quote && text.charCodeAt(offset + 2) === Char.quote;
}

/** One token for a run of characters that start none: a line of them is one mistake. */
function addUnexpected(tokens: TokenList, text: string, offset: number): number {
  let end = offset + 1;
  while (end < text.length && !startsToken(text, end)) end++;
  return tokens.add(Kind.unexpected, end);
}

function startsToken(text: string, offset: number): boolean {
  const kind = kindThatStartsWith(text.charCodeAt(offset));
  if (kind === Kind.comment) return text.charCodeAt(offset + 1) === Char.slash;
  return kind !== Kind.unexpected;
}

function isSpace(code: number): boolean {
  return code === Char.space || code === Char.tab;
}

function isLineBreak(code: number): boolean {
  return code === Char.lineFeed || code === Char.carriageReturn;
}

function isDigit(code: number): boolean {
  return code >= Char.zero && code <= Char.nine;
}

/** `IdentifierChars = ALPHA / DIGIT / "_"` */
function isIdentifierCharacter(code: number): boolean {
  return code < 128 && identifierCharacters[code] === 1;
}

/** The number of the kind of token that a character starts; of two kinds with one start, the shorter. */
function kindThatStartsWith(code: number): number {
  return code < 128 ? (starts[code] ?? Kind.unexpected) : Kind.unexpected;
}

/** The numbers of the kinds that the rules name. */
const Kind = {
  space: kindNumber("space"),
  newline: kindNumber("newline"),
  comment: kindNumber("comment"),
  docComment: kindNumber("docComment"),
  identifier: kindNumber("identifier"),
  number: kindNumber("number"),
  quotedText: kindNumber("quotedText"),
  textBlock: kindNumber("textBlock"),
  colon: kindNumber("colon"),
  walrus: kindNumber("walrus"),
  unexpected: kindNumber("unexpected"),
  malformedIdentifier: kindNumber("malformedIdentifier"),
  malformedNumber: kindNumber("malformedNumber"),
  unclosedText: kindNumber("unclosedText"),
  unclosedTextBlock: kindNumber("unclosedTextBlock"),
  endOfFile: kindNumber("endOfFile"),
} as const;

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const digits = "0123456789";

const startsOfKinds: readonly (readonly [TokenKind, string])[] = [
  ["space", " \t"],
  ["newline", "\n\r"],
  ["comma", ","],
  ["comment", "/"],
  ["identifier", `${letters}_`],
  ["number", `${digits}-`],
  ["quotedText", '"'],
  ["at", "@"],
  ["dollar", "$"],
  ["dot", "."],
  ["pound", "#"],
  ["colon", ":"],
  ["equal", "="],
  ["leftBrace", "{"],
  ["rightBrace", "}"],
  ["leftBracket", "["],
  ["rightBracket", "]"],
  ["leftParen", "("],
  ["rightParen", ")"],
];

/** By the code of the character, of which all that start a token are ASCII. */
const starts = new Uint8Array(128).fill(Kind.unexpected);
for (const [kind, characters] of startsOfKinds) {
  for (const character of characters) starts[character.charCodeAt(0)] = kindNumber(kind);
}

const identifierCharacters = new Uint8Array(128);
for (const character of `${letters}${digits}_`) identifierCharacters[character.charCodeAt(0)] = 1;

/** The characters that the rules name, by code. */
const Char = {
  tab: 0x09,
  lineFeed: 0x0a,
  carriageReturn: 0x0d,
  space: 0x20,
  quote: 0x22,
  plus: 0x2b,
  minus: 0x2d,
  dot: 0x2e,
  slash: 0x2f,
  zero: 0x30,
  nine: 0x39,
  equal: 0x3d,
  upperE: 0x45,
  backslash: 0x5c,
  underscore: 0x5f,
  lowerE: 0x65,
  byteOrderMark: 0xfeff,
} as const;
