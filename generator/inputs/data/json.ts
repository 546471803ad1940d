import type { Diagnostic, Result } from "../../diagnostics/diagnostic.js";
import type { ArrayNode, Node, ObjectEntry, ObjectNode, StringNode } from "../../model/node.js";
import type { SourceFile } from "../../source/source-file.js";
import type { Span } from "../../source/span.js";
import { JsonCursor } from "./json-cursor.js";
import {
  duplicateKey,
  emptyDocument,
  expectedKey,
  expectedValue,
  malformedNumber,
  missingColon,
  missingComma,
  strayComma,
  textAfterEnd,
  tooDeep,
  unclosedBracket,
  unknownWord,
  unquotedKey,
  wrongBracket,
} from "./json-diagnostics.js";
import { parseString } from "./json-string.js";

/**
 * A JSON text as a node in which everything knows its place. Every departure from the grammar is an error; the value is
 * undefined only where a part of it could not be understood. Spec: https://www.rfc-editor.org/rfc/rfc8259
 */
export function parseJson(source: SourceFile): Result<Node | undefined> {
  const cursor = new JsonCursor(source);
  const value = parseDocument(cursor);
  return { value: cursor.isLossy ? undefined : value, diagnostics: cursor.diagnostics };
}

/** JSON-text = ws value ws */
function parseDocument(cursor: JsonCursor): Node | undefined {
  cursor.skipSpace();
  if (cursor.isAtEnd()) {
    cursor.lose(emptyDocument(cursor.spanFrom(cursor.offset)));
    return undefined;
  }
  const value = parseValue(cursor, 1);
  cursor.skipSpace();
  if (!cursor.isAtEnd() && value !== undefined) cursor.lose(textAfterEnd(restOfLine(cursor)));
  return value;
}

/** value = false / null / true / object / array / number / string */
function parseValue(cursor: JsonCursor, depth: number): Node | undefined {
  switch (cursor.peek()) {
    case QUOTE:
    case SINGLE_QUOTE:
      return parseString(cursor);
    case OPEN_BRACE:
      return parseObject(cursor, depth);
    case OPEN_BRACKET:
      return parseArray(cursor, depth);
    default:
      return parseNumber(cursor) ?? parseWord(cursor);
  }
}

/** object = begin-object [ member *( value-separator member ) ] end-object */
function parseObject(cursor: JsonCursor, depth: number): ObjectNode {
  const start = cursor.offset;
  const entries = new Map<string, ObjectEntry>();
  const list = openList(cursor, CLOSE_BRACE, depth);
  while (isBeforeEntry(cursor, list)) {
    const entry = parseEntry(cursor, depth);
    const first = entry && entries.get(entry.key.value);
    if (entry !== undefined && first === undefined) entries.set(entry.key.value, entry);
    else if (entry !== undefined && first !== undefined)
      cursor.report(duplicateKey(entry.key.span, first.key.span));
    endEntry(cursor, list, entry !== undefined);
  }
  return { kind: "object", entries, span: cursor.spanFrom(start) };
}

/** array = begin-array [ value *( value-separator value ) ] end-array */
function parseArray(cursor: JsonCursor, depth: number): ArrayNode {
  const start = cursor.offset;
  const elements: Node[] = [];
  const list = openList(cursor, CLOSE_BRACKET, depth);
  while (isBeforeEntry(cursor, list)) {
    const element = parseValue(cursor, depth + 1);
    if (element !== undefined) elements.push(element);
    endEntry(cursor, list, element !== undefined);
  }
  return { kind: "array", elements, span: cursor.spanFrom(start) };
}

/** What stands between two brackets, as far as it was read. */
interface EntryList {
  readonly open: Span;
  readonly close: number;
  /** The comma after the last entry. */
  comma: Span | undefined;
}

function openList(cursor: JsonCursor, close: number, depth: number): EntryList {
  const start = cursor.offset++;
  const open = cursor.spanFrom(start);
  if (depth > DEEPEST) {
    cursor.lose(tooDeep(open, DEEPEST));
    cursor.halt();
  }
  return { open, close, comma: undefined };
}

/** Passes what stands before the next entry; false, and past the closing bracket, where there is none. */
function isBeforeEntry(cursor: JsonCursor, list: EntryList): boolean {
  for (;;) {
    cursor.skipSpace();
    if (isAtClose(cursor, list)) {
      // After `[1,]` the comma is known to have been the last one only here.
      if (list.comma !== undefined && !cursor.isHalted) cursor.report(strayComma(list.comma));
      return false;
    }
    if (cursor.peek() !== COMMA) return true;
    cursor.report(strayComma(takeComma(cursor)));
  }
}

/** Ends the entries at their closing bracket, at any other one, or at the end of the file. */
function isAtClose(cursor: JsonCursor, { open, close }: EntryList): boolean {
  const code = cursor.peek();
  if (code === close) {
    cursor.offset++;
    return true;
  }
  if (cursor.isAtEnd()) {
    if (!cursor.isHalted) cursor.lose(unclosedBracket(open, cursor.spanFrom(cursor.offset)));
    cursor.halt();
    return true;
  }
  if (code !== CLOSE_BRACE && code !== CLOSE_BRACKET) return false;
  const start = cursor.offset++;
  cursor.lose(wrongBracket(cursor.spanFrom(start), open));
  // Which of the two brackets was meant is anybody's guess, and so is all that follows.
  cursor.halt();
  return true;
}

/** Passes what is left of an entry that was not understood, and the comma after it if there is one. */
function endEntry(cursor: JsonCursor, list: EntryList, isUnderstood: boolean): void {
  const end = cursor.offset;
  cursor.skipSpace();
  if (!isUnderstood) skipToNextEntry(cursor);
  list.comma = cursor.peek() === COMMA ? takeComma(cursor) : undefined;
  if (list.comma !== undefined || !isUnderstood) return;
  // A colon here says that this is no list at all; the next entry will say so.
  if (!cursor.skip(AHEAD_OF_NO_ENTRY)) cursor.report(missingComma({ file: cursor.file, start: end, end }));
}

function takeComma(cursor: JsonCursor): Span {
  const start = cursor.offset++;
  return cursor.spanFrom(start);
}

/** member = string name-separator value */
function parseEntry(cursor: JsonCursor, depth: number): ObjectEntry | undefined {
  const key = parseKey(cursor);
  if (key === undefined) return undefined;
  const end = cursor.offset;
  cursor.skipSpace();
  if (cursor.peek() === COLON) cursor.offset++;
  else if (!bridgeColon(cursor, missingColon({ file: cursor.file, start: end, end }, key.span)))
    return undefined;
  cursor.skipSpace();
  const value = parseValue(cursor, depth + 1);
  return value && { key, value };
}

/** Goes on behind a missing colon where a value follows all the same. */
function bridgeColon(cursor: JsonCursor, diagnostic: Diagnostic): boolean {
  cursor.skip(OTHER_SEPARATOR);
  cursor.skipSpace();
  const isBridged = !cursor.skip(AHEAD_OF_NO_VALUE);
  if (isBridged) cursor.report(diagnostic);
  else cursor.lose(diagnostic);
  return isBridged;
}

function parseKey(cursor: JsonCursor): StringNode | undefined {
  const code = cursor.peek();
  if (code === QUOTE || code === SINGLE_QUOTE) return parseString(cursor);
  const start = cursor.offset;
  if (cursor.skip(WORD)) {
    const span = cursor.spanFrom(start);
    cursor.report(unquotedKey(span));
    return { kind: "string", value: cursor.text.slice(start, cursor.offset), span };
  }
  cursor.skip(JUNK);
  cursor.lose(expectedKey(cursor.spanFrom(start)));
  return undefined;
}

/** number = [ minus ] int [ frac ] [ exp ] */
function parseNumber(cursor: JsonCursor): Node | undefined {
  const start = cursor.offset;
  if (!cursor.skip(NUMBER) || cursor.skip(WORD)) {
    cursor.offset = start;
    return undefined;
  }
  const text = cursor.text.slice(start, cursor.offset);
  return { kind: "number", value: Number(text), text, span: cursor.spanFrom(start) };
}

/** true, false, null, or what somebody took for a value. */
function parseWord(cursor: JsonCursor): Node | undefined {
  const start = cursor.offset;
  cursor.skip(WORD);
  const text = cursor.text.slice(start, cursor.offset);
  const span = cursor.spanFrom(start);
  if (text === "true" || text === "false") return { kind: "boolean", value: text === "true", span };
  if (text === "null") return { kind: "null", span };
  if (cursor.isHalted) return undefined;
  if (text === "") cursor.lose(expectedValue(cursor.skip(JUNK_VALUE) ? cursor.spanFrom(start) : span));
  else if (/^[-+.]*[0-9]|^[-+]?(NaN|Infinity)$/.test(text)) cursor.lose(malformedNumber(span));
  else cursor.lose(unknownWord(span));
  return undefined;
}

/** Passes over what is left of an entry that was not understood, so that its rest is not reported too. */
function skipToNextEntry(cursor: JsonCursor): void {
  for (let depth = 0; !cursor.isAtEnd();) {
    const code = cursor.peek();
    if (code === OPEN_BRACE || code === OPEN_BRACKET) depth++;
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) depth--;
    if (depth < 0 || (depth === 0 && code === COMMA)) return;
    if (!cursor.skip(STRING_OR_LINE)) cursor.offset++;
  }
}

function restOfLine(cursor: JsonCursor): Span {
  const start = cursor.offset;
  cursor.skip(/[^\r\n]*/y);
  return cursor.spanFrom(start);
}

/**
 * How deep values lie in one another. Every format goes as deep as Smithy's reference goes in it, so that both load the
 * same: its reader of JSON stops here, that of the IDL at 64. The stack of every stage holds that.
 */
const DEEPEST = 1000;

const QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
/** Letters, digits and the signs that hang together with them. */
const WORD = /[\p{L}\p{N}_$.+-]+/uy;
const JUNK = /[^\s,:[\]{}"]+/y;
const OTHER_SEPARATOR = /=>?|;/y;
const JUNK_VALUE = /:|[^\s,:[\]{}"]+/y;
const AHEAD_OF_NO_VALUE = /(?=[,\]}]|$)/y;
const AHEAD_OF_NO_ENTRY = /(?=[:\]}]|$)/y;
/** A string, or the rest of the line where its closing quote is missing. */
const STRING_OR_LINE = /"(?:[^"\\\r\n]|\\.)*["\\]?/y;
