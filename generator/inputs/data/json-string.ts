import type { StringNode } from "../../model/node.js";
import type { JsonCursor } from "./json-cursor.js";
import {
  controlCharacter,
  loneSurrogate,
  singleQuotes,
  unclosedString,
  unknownEscape,
} from "./json-diagnostics.js";

/**
 * string = quotation-mark *char quotation-mark
 *
 * The cursor stands at the opening quote. What is wrong within is reported, and a string comes back all the same.
 */
export function parseString(cursor: JsonCursor): StringNode {
  const start = cursor.offset;
  const quote = cursor.peek();
  cursor.offset++;
  const value = parseCharacters(cursor, quote);
  if (cursor.peek() === quote) cursor.offset++;
  else if (!cursor.isHalted) cursor.lose(unclosedString(cursor.spanFrom(start)));
  const span = cursor.spanFrom(start);
  if (quote === SINGLE_QUOTE) cursor.report(singleQuotes(span));
  return { kind: "string", value, span };
}

/** Most strings have no escapes, and are then one slice of the text. */
function parseCharacters(cursor: JsonCursor, quote: number): string {
  const plain = quote === QUOTE ? PLAIN : PLAIN_SINGLE;
  let start = cursor.offset;
  cursor.skip(plain);
  if (cursor.peek() === quote) return cursor.text.slice(start, cursor.offset);
  let value = "";
  for (;;) {
    value += cursor.text.slice(start, cursor.offset);
    if (cursor.isAtEnd() || cursor.peek() === quote) return value;
    if (cursor.peek() === BACKSLASH) value += parseEscape(cursor);
    else if (!skipControl(cursor)) return value;
    start = cursor.offset;
    cursor.skip(plain);
  }
}

/** A bare tab is a slip; a line break means that the closing quote was forgotten. */
function skipControl(cursor: JsonCursor): boolean {
  const code = cursor.peek();
  if (code === LINE_FEED || code === CARRIAGE_RETURN) return false;
  const start = cursor.offset++;
  cursor.report(controlCharacter(cursor.spanFrom(start)));
  return true;
}

/** escape ( %x22 / %x5C / %x2F / %x62 / %x66 / %x6E / %x72 / %x74 / %x75 4HEXDIG ) */
function parseEscape(cursor: JsonCursor): string {
  const start = cursor.offset;
  if (cursor.skip(UNICODE_ESCAPE)) return parseUnicodeEscape(cursor, start);
  cursor.offset++;
  const character = ESCAPES.get(cursor.text.charAt(cursor.offset));
  cursor.skip(/[^\r\n]/uy);
  if (character === undefined) cursor.lose(unknownEscape(cursor.spanFrom(start)));
  return character ?? "";
}

/** Two escapes in a row may be the halves of one character outside of the Basic Multilingual Plane. */
function parseUnicodeEscape(cursor: JsonCursor, start: number): string {
  const unit = unitAt(cursor, start);
  if (isLowSurrogate(unit)) cursor.lose(loneSurrogate(cursor.spanFrom(start)));
  if (!isHighSurrogate(unit)) return String.fromCharCode(unit);
  const second = cursor.offset;
  if (cursor.skip(UNICODE_ESCAPE)) {
    const low = unitAt(cursor, second);
    if (isLowSurrogate(low)) return String.fromCharCode(unit, low);
    cursor.offset = second;
  }
  cursor.lose(loneSurrogate(cursor.spanFrom(start)));
  return String.fromCharCode(unit);
}

function unitAt(cursor: JsonCursor, escape: number): number {
  return Number.parseInt(cursor.text.slice(escape + 2, escape + 6), 16);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

const QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const BACKSLASH = 0x5c;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const PLAIN_SINGLE = /[^'\\\u0000-\u001f]*/y;
const UNICODE_ESCAPE = /\\u[0-9A-Fa-f]{4}/y;
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);
