import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type {
  Name,
  NodeArray,
  NodeKeyword,
  NodeNumber,
  NodeObject,
  NodeObjectKvp,
  NodeValue,
  QuotedText,
  ShapeIdNode,
  TextBlock,
} from "./ast.js";
import { parseInside, parseUntil } from "./combinators.js";
import type { TokenCursor } from "./cursor.js";
import { decodeEscapes } from "./escapes.js";
import { syntaxError } from "./expected-but-found.js";
import { parseShapeId } from "./parse-shape-id.js";
import { splitLines } from "./source-lines.js";
import { decodeTextBlock } from "./text-block.js";
import type { TokenKind } from "./token.js";

/** `NodeValue = NodeArray / NodeObject / Number / NodeKeyword / NodeStringValue` */
export function parseNodeValue(cursor: TokenCursor, depth = 0): NodeValue {
  switch (cursor.kind) {
    case "leftBracket":
      return parseNodeArray(cursor, depth);
    case "leftBrace":
      return parseNodeObject(cursor, depth);
    case "number":
      return parseNumber(cursor);
    case "quotedText":
      return parseQuotedText(cursor);
    case "textBlock":
      return parseTextBlock(cursor);
    case "identifier":
      return parseKeywordOrShapeId(cursor);
    default:
      return cursor.fail(valueStarts, valueLaw);
  }
}

/** `NodeArray = "[" [WS] *(NodeValue [WS]) "]"` */
function parseNodeArray(cursor: TokenCursor, depth: number): NodeArray {
  const { start } = cursor;
  checkDepth(cursor, depth);
  const elements = parseInside(cursor, "leftBracket", valueLaw, () => {
    cursor.skipWhitespace();
    return parseUntil(cursor, "rightBracket", valueStarts, valueLaw, () => parseNodeValue(cursor, depth + 1));
  });
  return { kind: "array", elements, span: cursor.spanFrom(start) };
}

/**
 * `NodeObject = "{" [WS] [NodeObjectKvp *(WS NodeObjectKvp)] [WS] "}"`. Two entries that touch are told apart here as
 * they are in a trait's parentheses, where the grammar allows it.
 */
export function parseNodeObject(cursor: TokenCursor, depth = 0): NodeObject {
  const { start } = cursor;
  checkDepth(cursor, depth);
  const entries = parseInside(cursor, "leftBrace", entryLaw, () => {
    cursor.skipWhitespace();
    return parseUntil(cursor, "rightBrace", keyStarts, entryLaw, () => parseNodeObjectKvp(cursor, depth + 1));
  });
  return { kind: "object", entries, span: cursor.spanFrom(start) };
}

/** `NodeObjectKvp = NodeObjectKey [WS] ":" [WS] NodeValue` */
export function parseNodeObjectKvp(cursor: TokenCursor, depth: number): NodeObjectKvp {
  const key = parseNodeObjectKey(cursor, entryLaw);
  cursor.skipWhitespace();
  cursor.expect("colon", entryLaw);
  cursor.skipWhitespace();
  return { key, value: parseNodeValue(cursor, depth) };
}

/** `NodeObjectKey = QuotedText / Identifier` */
export function parseNodeObjectKey(cursor: TokenCursor, law: string): Name {
  if (cursor.at("quotedText")) {
    const { value, span } = parseQuotedText(cursor);
    return { text: value, span };
  }
  const text = cursor.text;
  const { span } = cursor.expect(keyStarts, law);
  return { text, span };
}

/** `Number = [Minus] Int [Frac] [Exp]` */
function parseNumber(cursor: TokenCursor): NodeNumber {
  const { text, span } = cursor;
  cursor.next();
  return { kind: "number", text, span };
}

/** `QuotedText = DQUOTE *QuotedChar DQUOTE` */
function parseQuotedText(cursor: TokenCursor): QuotedText {
  const { token } = cursor;
  const { span } = token;
  const { value, diagnostics } = decodeEscapes(
    splitLines({ ...span, start: span.start + 1, end: span.end - 1 }),
    span,
  );
  for (const diagnostic of diagnostics) cursor.report(diagnostic, token);
  cursor.next();
  return { kind: "quotedText", value, span };
}

/** `TextBlock = ThreeDquotes [SP] NL *TextBlockContent ThreeDquotes` */
function parseTextBlock(cursor: TokenCursor): TextBlock {
  const { token } = cursor;
  const { value, diagnostics } = decodeTextBlock(token.span);
  for (const diagnostic of diagnostics) cursor.report(diagnostic, token);
  cursor.next();
  return { kind: "textBlock", value, span: token.span };
}

/** `NodeKeyword = %s"true" / %s"false" / %s"null"`; any longer shape id is no keyword. */
function parseKeywordOrShapeId(cursor: TokenCursor): NodeKeyword | ShapeIdNode {
  const id = parseShapeId(cursor);
  if (id.namespace !== undefined || id.member !== undefined) return id;
  const value = keywords.get(id.name);
  return value === undefined ? id : { kind: "keyword", value, span: id.span };
}

const keywords: ReadonlyMap<string, true | false | null> = new Map([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/** Keeps the parser, and everything after it that walks a value, from running out of stack. */
function checkDepth(cursor: TokenCursor, depth: number): void {
  if (depth >= maximumDepth) cursor.failWith(tooDeep(cursor));
}

/** As deep as Smithy's reference goes. */
const maximumDepth = 64;

function tooDeep(cursor: TokenCursor): Diagnostic {
  return {
    ...syntaxError("idl/nested-too-deep", cursor.span),
    message: `\`${cursor.text}\` opens level ${maximumDepth + 1} of this value.`,
    hint: `a value has at most ${maximumDepth} arrays and objects inside one another.`,
  };
}

const valueStarts: readonly TokenKind[] = [
  "quotedText",
  "textBlock",
  "number",
  "identifier",
  "leftBrace",
  "leftBracket",
];
const keyStarts: readonly TokenKind[] = ["identifier", "quotedText"];
const valueLaw = "a value is a string, a number, `true`, `false`, `null`, a shape id, `[…]` or `{…}`.";
const entryLaw =
  "an entry is `key: value`, and a key with other characters than A to Z, 0 to 9 and `_` is quoted.";
