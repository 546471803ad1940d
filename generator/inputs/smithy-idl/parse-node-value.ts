import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Span } from "../../source/span.js";
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
import { parseUntil, type Repetition } from "./combinators.js";
import type { TokenCursor } from "./cursor.js";
import { parseShapeId } from "./parse-shape-id.js";
import { decodeQuotedText } from "./quoted-text.js";
import { inReference, syntaxError } from "./syntax-error.js";
import { decodeTextBlock } from "./text-block.js";
import type { TokenKind } from "./token.js";

/** `NodeValue = NodeArray / NodeObject / Number / NodeKeyword / NodeStringValue` */
export function parseNodeValue(cursor: TokenCursor): NodeValue {
  switch (cursor.kind) {
    case "quotedText":
      return parseQuotedText(cursor);
    case "identifier":
      return parseKeywordOrShapeId(cursor);
    case "number":
      return parseNumber(cursor);
    case "leftBracket":
      return parseNodeArray(cursor);
    case "leftBrace":
      return parseNodeObject(cursor);
    case "textBlock":
      return parseTextBlock(cursor);
    default:
      return cursor.fail(valueStarts, valueLaw);
  }
}

/** `NodeArray = "[" [WS] *(NodeValue [WS]) "]"` */
function parseNodeArray(cursor: TokenCursor): NodeArray {
  const { span } = cursor;
  descend(cursor, span);
  cursor.open("leftBracket", valueLaw);
  const elements = parseUntil(cursor, nodeArray, parseNodeValue);
  cursor.valueDepth--;
  return { kind: "array", elements, span: cursor.spanFrom(span.start) };
}

/**
 * `NodeObject = "{" [WS] [NodeObjectKvp *(WS NodeObjectKvp)] [WS] "}"`. Two entries that touch are told apart here as
 * they are in a trait's parentheses, where the grammar allows it.
 */
export function parseNodeObject(cursor: TokenCursor, law: string = entryLaw): NodeObject {
  const { span } = cursor;
  cursor.open("leftBrace", law);
  cursor.skipWhitespace();
  descend(cursor, span);
  const entries = parseUntil(cursor, nodeObject, parseNodeObjectKvp);
  cursor.valueDepth--;
  return { kind: "object", entries, span: cursor.spanFrom(span.start) };
}

/** `NodeObjectKvp = NodeObjectKey [WS] ":" [WS] NodeValue` */
export function parseNodeObjectKvp(cursor: TokenCursor): NodeObjectKvp {
  const key = parseNodeObjectKey(cursor, entryLaw);
  cursor.skipWhitespace();
  cursor.expect("colon", entryLaw);
  cursor.skipWhitespace();
  return { key, value: parseNodeValue(cursor) };
}

/** `NodeObjectKey = QuotedText / Identifier` */
export function parseNodeObjectKey(cursor: TokenCursor, law: string): Name {
  if (cursor.at("quotedText")) {
    const { value, span } = parseQuotedText(cursor);
    return { text: value, span };
  }
  if (!cursor.at("identifier")) cursor.fail(keyStarts, law);
  const { text, span } = cursor;
  cursor.next();
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
  const { span } = cursor;
  const { value, diagnostics } = decodeQuotedText(span);
  for (const diagnostic of diagnostics) cursor.report(diagnostic);
  cursor.next();
  return { kind: "quotedText", value, span };
}

/** `TextBlock = ThreeDquotes [SP] NL *TextBlockContent ThreeDquotes` */
function parseTextBlock(cursor: TokenCursor): TextBlock {
  const { span } = cursor;
  const { value, diagnostics } = decodeTextBlock(span);
  for (const diagnostic of diagnostics) cursor.report(diagnostic);
  cursor.next();
  return { kind: "textBlock", value, span };
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

/**
 * Goes one level deeper into a value; `opening` is what it goes in by. The limit keeps the parser, and everything after
 * it that walks a value, from running out of stack.
 */
export function descend(cursor: TokenCursor, opening: Span): void {
  if (++cursor.valueDepth > deepestValue) cursor.failWith(tooDeep(cursor.span, opening));
}

function tooDeep(current: Span, opening: Span): Diagnostic {
  return {
    ...syntaxError("idl/nested-too-deep", opening),
    message: `\`${opening.file.text.slice(opening.start, opening.end)}\` opens level ${deepestValue + 1} of this value.`,
    reference: inReference(current, `Parser exceeded maximum allowed depth of ${deepestValue}`),
    hint: `a value has at most ${deepestValue} arrays and objects inside one another.`,
  };
}

/** Every format goes as deep as Smithy's reference goes in it, so that both load the same: JSON goes deeper. */
const deepestValue = 64;

const keyStarts: readonly TokenKind[] = ["identifier", "quotedText"];
const valueLaw = "a value is a string, a number, `true`, `false`, `null`, a shape id, `[…]` or `{…}`.";
const entryLaw =
  "an entry is `key: value`, and a key with other characters than A to Z, 0 to 9 and `_` is quoted.";

/** The kinds of tokens that a value begins with. */
export const valueStarts: readonly TokenKind[] = [
  "quotedText",
  "textBlock",
  "number",
  "identifier",
  "leftBrace",
  "leftBracket",
];

const nodeArray: Repetition = {
  close: "rightBracket",
  starts: valueStarts,
  law: valueLaw,
  reference: { within: valueStarts, atEnd: valueStarts },
};

const nodeObject: Repetition = {
  close: "rightBrace",
  starts: keyStarts,
  law: entryLaw,
  reference: { within: ["rightBrace", "quotedText", "identifier"], atEnd: ["rightBrace"] },
};
