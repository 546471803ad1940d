import type { NodeObject, NodeValue, Trait } from "./ast.js";
import { parseInside, parseUntil } from "./combinators.js";
import type { TokenCursor } from "./cursor.js";
import { parseNodeObjectKvp, parseNodeValue } from "./parse-node-value.js";
import { parseShapeId } from "./parse-shape-id.js";

/** `TraitStatements = *(Trait [WS])` */
export function parseTraitStatements(cursor: TokenCursor): Trait[] {
  const traits: Trait[] = [];
  while (cursor.at("at")) {
    traits.push(parseTrait(cursor));
    cursor.skipWhitespace();
  }
  return traits;
}

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
  return parseInside(cursor, "leftParen", traitLaw, () => {
    cursor.skipWhitespace();
    if (cursor.take("rightParen")) return undefined;
    if (atKey(cursor)) return parseTraitStructure(cursor);
    const value = parseNodeValue(cursor);
    cursor.skipWhitespace();
    // A word alone could have become a key as well.
    if (!cursor.take("rightParen"))
      cursor.fail(isWord(value) ? ["colon", "rightParen"] : ["rightParen"], traitLaw);
    return value;
  });
}

/** `TraitStructure = 1*(NodeObjectKvp [WS])`, up to the closing parenthesis */
function parseTraitStructure(cursor: TokenCursor): NodeObject {
  const { start } = cursor;
  const entries = parseUntil(cursor, "rightParen", ["identifier", "quotedText"], traitLaw, () =>
    parseNodeObjectKvp(cursor, 1),
  );
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
