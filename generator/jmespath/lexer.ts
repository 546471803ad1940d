import type { JsonValue } from "./json-value.js";
import { placeOf, SyntaxFault } from "./syntax-error.js";
import { signs, type Token } from "./token.js";

/**
 * The tokens of an expression, an `end` last. White space between them is dropped.
 * Spec: https://jmespath.org/specification.html#grammar
 */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let offset = 0; ;) {
    const token = readToken(text, skipSpace(text, offset));
    tokens.push(token);
    if (token.kind === "end") return tokens;
    offset = token.end;
  }
}

function skipSpace(text: string, offset: number): number {
  let end = offset;
  while (" \t\r\n".includes(text.charAt(end)) && end < text.length) end += 1;
  return end;
}

function readToken(text: string, start: number): Token {
  const first = text.charAt(start);
  if (first === "") return { kind: "end", start, end: start };
  if (/[A-Za-z_]/.test(first)) return readIdentifier(text, start);
  if (/[-0-9]/.test(first)) return readNumber(text, start);
  if (first === '"') return readQuoted(text, start);
  if (first === "'") return readRawString(text, start);
  if (first === "`") return readLiteral(text, start);
  const sign = signs.find((one) => text.startsWith(one, start));
  if (sign !== undefined) return { kind: sign, start, end: start + sign.length };
  if (first === "=") throw loneEquals(text, start);
  throw fault(text, start, start + 1, `\`${first}\` means nothing here`, `Unexpected syntax: ${first}`);
}

/** `unquoted-string = (%x41-5A / %x61-7A / %x5F) *(%x30-39 / %x41-5A / %x5F / %x61-7A)` */
function readIdentifier(text: string, start: number): Token {
  const end = endOf(/[A-Za-z_][A-Za-z0-9_]*/y, text, start);
  return { kind: "identifier", name: text.slice(start, end), start, end };
}

/** `number = ["-"] 1*digit` */
function readNumber(text: string, start: number): Token {
  const end = endOf(/-?[0-9]+/y, text, start);
  if (end !== start) return { kind: "number", value: Number(text.slice(start, end)), start, end };
  throw fault(
    text,
    start,
    start + 1,
    "`-` has no digits after it",
    "Invalid number '-': '-' must be followed by a digit",
    start + 1,
  );
}

function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}

/** `quoted-string`: as in JSON. */
function readQuoted(text: string, start: number): Token {
  const end = findClosing(text, start, "Unclosed quotes");
  const name = parseJson(text.slice(start, end));
  if (typeof name === "string") return { kind: "quoted", name, start, end };
  throw fault(text, start, end, `${inTicks(text, start, end)} is no string of JSON`, "Invalid escape");
}

/** `raw-string`: nothing but an apostrophe is escaped. */
function readRawString(text: string, start: number): Token {
  const end = findClosing(text, start, "Unclosed raw string");
  const value = text.slice(start + 1, end - 1).replaceAll("\\'", "'");
  return { kind: "literal", value, start, end };
}

/** ``literal = "`" json-value "`"``, in which a backtick is escaped. */
function readLiteral(text: string, start: number): Token {
  const end = findClosing(text, start, "Expected: '`', but found '[EOF]'");
  const value = parseJson(text.slice(start + 1, end - 1).replaceAll("\\`", "`"));
  if (value === undefined) {
    throw fault(text, start, end, "what stands between the backticks is no JSON", "Invalid JSON literal");
  }
  if (isDeeper(value, maxLiteralDepth)) {
    const reference = `Parser exceeded the maximum allowed depth of ${maxLiteralDepth}`;
    throw fault(text, start, end, "the literal is nested too deep", reference);
  }
  return { kind: "literal", value, start, end };
}

/** The offset after the quote that closes the one at `start`. */
function findClosing(text: string, start: number, reference: string): number {
  const quote = text.charAt(start);
  for (let offset = start + 1; offset < text.length; offset++) {
    const character = text.charAt(offset);
    if (character === quote) return offset + 1;
    if (character === "\\") offset += 1;
  }
  throw fault(
    text,
    start,
    text.length,
    `${inWords(quote)} that opens here is never closed`,
    reference,
    text.length,
  );
}

function inWords(quote: string): string {
  return quote === "`" ? "the backtick" : `the \`${quote}\``;
}

function inTicks(text: string, start: number, end: number): string {
  return `\`${text.slice(start, end)}\``;
}

function parseJson(text: string): JsonValue | undefined {
  try {
    // `JSON.parse` makes nothing but values of JSON.
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

const maxLiteralDepth = 50;

function isDeeper(value: JsonValue, depth: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return depth === 0 || Object.values(value).some((child: JsonValue) => isDeeper(child, depth - 1));
}

function loneEquals(text: string, start: number): SyntaxFault {
  const found = text.charAt(start + 1) === "" ? "[EOF]" : text.charAt(start + 1);
  return fault(
    text,
    start,
    start + 1,
    "`=` compares nothing, `==` does",
    `Expected: '=', but found '${found}'`,
    start + 1,
  );
}

function fault(
  text: string,
  start: number,
  end: number,
  message: string,
  reference: string,
  at = start,
): SyntaxFault {
  const { line, column } = placeOf(text, at);
  return new SyntaxFault({
    message,
    reference: `Syntax error at line ${line} column ${column}: ${reference}`,
    start,
    end,
  });
}
