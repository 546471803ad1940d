import { TokenList } from "./token-list.js";

/**
 * Cuts a whole file into tokens; the text of all tokens, joined, is the file. Nothing is an error here: what the
 * lexical rules refuse becomes a token of a kind that no production takes.
 * Spec: https://smithy.io/2.0/spec/idl.html#smithy-idl-abnf
 */
export function tokenize(text: string): TokenList {
  const tokens = new TokenList();
  let offset = 0;
  while (offset < text.length) offset = scanToken(tokens, text, offset);
  tokens.add("endOfFile", offset);
  return tokens;
}

/** Adds the token that starts at the offset, and returns where it ends. */
function scanToken(tokens: TokenList, text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  switch (code) {
    case Char.space:
    case Char.tab:
      return tokens.add("space", scanSpaces(text, offset));
    case Char.lineFeed:
    case Char.carriageReturn:
      return tokens.add("newline", scanNewline(text, offset));
    case Char.comma:
      return tokens.add("comma", offset + 1);
    case Char.at:
      return tokens.add("at", offset + 1);
    case Char.dollar:
      return tokens.add("dollar", offset + 1);
    case Char.dot:
      return tokens.add("dot", offset + 1);
    case Char.pound:
      return tokens.add("pound", offset + 1);
    case Char.equal:
      return tokens.add("equal", offset + 1);
    case Char.leftBrace:
      return tokens.add("leftBrace", offset + 1);
    case Char.rightBrace:
      return tokens.add("rightBrace", offset + 1);
    case Char.leftBracket:
      return tokens.add("leftBracket", offset + 1);
    case Char.rightBracket:
      return tokens.add("rightBracket", offset + 1);
    case Char.leftParen:
      return tokens.add("leftParen", offset + 1);
    case Char.rightParen:
      return tokens.add("rightParen", offset + 1);
    case Char.colon:
      return addColon(tokens, text, offset);
    case Char.quote:
      return startsWithThreeQuotes(text, offset)
        ? addTextBlock(tokens, text, offset)
        : addQuotedText(tokens, text, offset);
    case Char.slash:
      return addComment(tokens, text, offset);
    default:
      if (isIdentifierCharacter(code)) {
        return isDigit(code) ? addNumber(tokens, text, offset) : addIdentifier(tokens, text, offset);
      }
      if (code === Char.minus) return addNumber(tokens, text, offset);
      // A byte order mark is reported as a forbidden character, and is nobody's trouble beyond that.
      if (code === Char.byteOrderMark && offset === 0) return tokens.add("space", 1);
      return addUnexpected(tokens, text, offset);
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
  if (text.charCodeAt(offset + 1) === Char.equal) return tokens.add("walrus", offset + 2);
  return tokens.add("colon", offset + 1);
}

/**
 * `DocumentationComment = "///" *NotNL NL`, `LineComment = "//" … NL`. The line break belongs to the comment; the last
 * line of a file needs none.
 */
function addComment(tokens: TokenList, text: string, offset: number): number {
  if (text.charCodeAt(offset + 1) !== Char.slash) return addUnexpected(tokens, text, offset);
  const isDocumentation = text.charCodeAt(offset + 2) === Char.slash;
  return tokens.add(isDocumentation ? "docComment" : "comment", scanLine(text, offset + 2));
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
  if (!isIdentifierCharacter(text.charCodeAt(end))) return tokens.add("malformedIdentifier", end);
  while (isIdentifierCharacter(text.charCodeAt(end))) end++;
  return tokens.add("identifier", end);
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
  return tokens.add(isNumber && !hasLeadingZero ? "number" : "malformedNumber", end);
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
    if (code === Char.quote) return tokens.add("quotedText", end + 1);
    if (code === Char.backslash) end++;
  }
  return tokens.add("unclosedText", text.length);
}

/** `TextBlock = ThreeDquotes [SP] NL *TextBlockContent ThreeDquotes`. Its first line is looked at with its value. */
function addTextBlock(tokens: TokenList, text: string, offset: number): number {
  for (let end = offset + 3; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === Char.quote && startsWithThreeQuotes(text, end)) return tokens.add("textBlock", end + 3);
    if (code === Char.backslash) end++;
  }
  return tokens.add("unclosedTextBlock", text.length);
}

function startsWithThreeQuotes(text: string, offset: number): boolean {
  return text.charCodeAt(offset + 1) === Char.quote && text.charCodeAt(offset + 2) === Char.quote;
}

/** One token for a run of characters that start none: a line of them is one mistake. */
function addUnexpected(tokens: TokenList, text: string, offset: number): number {
  let end = offset + 1;
  while (end < text.length && !startsToken(text, end)) end++;
  return tokens.add("unexpected", end);
}

function startsToken(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code === Char.slash) return text.charCodeAt(offset + 1) === Char.slash;
  return (
    isIdentifierCharacter(code) || isSpace(code) || isLineBreak(code) || marks.includes(text.charAt(offset))
  );
}

const marks = ',@$.#={}[]():"-';

function isSpace(code: number): boolean {
  return code === Char.space || code === Char.tab;
}

function isLineBreak(code: number): boolean {
  return code === Char.lineFeed || code === Char.carriageReturn;
}

function isDigit(code: number): boolean {
  return code >= Char.zero && code <= Char.nine;
}

/** `IdentifierChars = ALPHA / DIGIT / "_"`. Setting 0x20 turns a capital letter into a small one. */
function isIdentifierCharacter(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= Char.lowerA && lower <= Char.lowerZ) || isDigit(code) || code === Char.underscore;
}

/** The characters that the rules name, by code. */
const Char = {
  tab: 0x09,
  lineFeed: 0x0a,
  carriageReturn: 0x0d,
  space: 0x20,
  quote: 0x22,
  pound: 0x23,
  dollar: 0x24,
  leftParen: 0x28,
  rightParen: 0x29,
  plus: 0x2b,
  comma: 0x2c,
  minus: 0x2d,
  dot: 0x2e,
  slash: 0x2f,
  zero: 0x30,
  nine: 0x39,
  colon: 0x3a,
  equal: 0x3d,
  at: 0x40,
  upperE: 0x45,
  leftBracket: 0x5b,
  backslash: 0x5c,
  rightBracket: 0x5d,
  underscore: 0x5f,
  lowerA: 0x61,
  lowerE: 0x65,
  lowerZ: 0x7a,
  leftBrace: 0x7b,
  rightBrace: 0x7d,
  byteOrderMark: 0xfeff,
} as const;
