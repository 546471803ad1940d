import type { NodeObject, NodeValue, Trait } from "./ast.js";
import { parseUntil, type Repetition } from "./combinators.js";
import type { TokenCursor } from "./cursor.js";
import { descend, parseNodeObjectKvp, parseNodeValue, valueStarts } from "./parse-node-value.js";
import { parseShapeId } from "./parse-shape-id.js";
import type { TokenKind } from "./token.js";

/** `TraitStatements = *(Trait [WS])` */
export function parseTraitStatements(cursor: TokenCursor): readonly Trait[] {
  if (!cursor.at("at")) return noTraits;
  const traits: Trait[] = [];
  while (cursor.at("at")) {
    traits.push(parseTrait(cursor));
    cursor.skipWhitespace();
  }
  return traits;
}

const noTraits: readonly Trait[] = [];

/** `Trait = "@" ShapeId [TraitBody]` */
export function parseTrait(cursor: TokenCursor): Trait {
  const { start } = cursor;
  cursor.expect("at", traitLaw);
  const id = parseShapeId(cursor, traitLaw);
  const value = cursor.at("leftParen") ? parseTraitBody(cursor) : undefined;
  return { id, value, span: cursor.spanFrom(start) };
}

/** `TraitBody = "(" [WS] [TraitStructure / TraitNode] ")"`, `TraitNode = NodeValue [WS]` */
function parseTraitBody(cursor: TokenCursor): NodeValue | undefined {
  cursor.open("leftParen", traitLaw);
  cursor.skipWhitespace();
  if (cursor.close("rightParen")) return undefined;
  if (atKey(cursor)) return parseTraitStructure(cursor);
  if (!valueStarts.includes(cursor.kind)) cursor.fail(valueStarts, traitLaw, bodyStartsOfReference);
  const value = parseNodeValue(cursor);
  cursor.skipWhitespace();
  // A word alone could have become a key as well.
  if (!cursor.close("rightParen")) {
    if (isWord(value)) cursor.fail(["colon", "rightParen"], traitLaw, ["colon"]);
    cursor.fail(["rightParen"], traitLaw);
  }
  return value;
}

/** `TraitStructure = 1*(NodeObjectKvp [WS])`, up to the closing parenthesis */
function parseTraitStructure(cursor: TokenCursor): NodeObject {
  const { start } = cursor;
  descend(cursor, cursor.span);
  const entries = parseUntil(cursor, traitStructure, parseNodeObjectKvp);
  cursor.valueDepth--;
  const end = entries.at(-1)?.value.span.end ?? start;
  return { kind: "object", entries, span: { file: cursor.source, start, end } };
}

function atKey(cursor: TokenCursor): boolean {
  return (cursor.at("identifier") || cursor.at("quotedText")) && cursor.peekPastWhitespace() === "colon";
}

function isWord(value: NodeValue): boolean {
  if (value.kind === "keyword") return true;
  return value.kind === "shapeId" && value.namespace === undefined && value.member === undefined;
}

const traitLaw = "a trait is `@name`, `@name(value)` or `@name(key: value)`.";
const keyStarts: readonly TokenKind[] = ["identifier", "quotedText"];
const traitStructure: Repetition = {
  close: "rightParen",
  starts: keyStarts,
  law: traitLaw,
  reference: { within: keyStarts, atEnd: keyStarts },
};
const bodyStartsOfReference: readonly TokenKind[] = [
  "leftBrace",
  "leftBracket",
  "textBlock",
  "quotedText",
  "number",
  "identifier",
];
