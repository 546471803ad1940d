import { didYouMean } from "../../diagnostics/suggestion.js";
import type { InlineStructure, OperationErrors, OperationMessage, OperationProperty } from "./ast.js";
import { parseUntil, type Repetition } from "./combinators.js";
import type { TokenCursor } from "./cursor.js";
import { inReference, syntaxError } from "./syntax-error.js";
import { parseForResource, parseMixins } from "./parse-clauses.js";
import { parseShapeMembers } from "./parse-member.js";
import { parseIdentifier, parseShapeId } from "./parse-shape-id.js";
import { parseTraitStatements } from "./parse-trait.js";

/** `OperationBody = "{" [WS] *(OperationProperty [WS]) "}"` */
export function parseOperationBody(cursor: TokenCursor, law: string): OperationProperty[] {
  cursor.open("leftBrace", law);
  return parseUntil(cursor, operationBody, parseOperationProperty);
}

/** `OperationProperty = OperationInput / OperationOutput / OperationErrors` */
function parseOperationProperty(cursor: TokenCursor): OperationProperty {
  const property = parseProperty(cursor);
  // The reference has whitespace after each, where the grammar needs none before a brace.
  if (!cursor.atWhitespace() && !cursor.at("rightBrace")) {
    cursor.fail(["whitespace", "rightBrace"], operationLaw, ["whitespace"]);
  }
  return property;
}

function parseProperty(cursor: TokenCursor): OperationProperty {
  const key = cursor.text;
  switch (key) {
    case "input":
    case "output":
      return parseOperationMessage(cursor, key);
    case "errors":
      return parseOperationErrors(cursor);
    default:
      return failAtUnknownProperty(cursor);
  }
}

/** `OperationInput = %s"input" [WS] (InlineAggregateShape / (":" [WS] ShapeId))`, and `output` likewise */
function parseOperationMessage(cursor: TokenCursor, role: OperationMessage["role"]): OperationMessage {
  const key = parseIdentifier(cursor, operationLaw);
  cursor.skipWhitespace();
  if (cursor.at("walrus")) return { kind: "message", key, role, target: parseInlineAggregateShape(cursor) };
  if (!cursor.at("colon")) cursor.fail(["colon", "walrus"], operationLaw);
  cursor.next();
  cursor.skipWhitespace();
  return { kind: "message", key, role, target: parseShapeId(cursor, operationLaw) };
}

/** `OperationErrors = %s"errors" [WS] ":" [WS] "[" [WS] *(ShapeId [WS]) "]"` */
function parseOperationErrors(cursor: TokenCursor): OperationErrors {
  const key = parseIdentifier(cursor, errorsLaw);
  cursor.skipWhitespace();
  cursor.expect("colon", errorsLaw);
  cursor.skipWhitespace();
  cursor.open("leftBracket", errorsLaw);
  const shapes = parseUntil(cursor, errorList, parseError);
  return { kind: "errors", key, shapes };
}

function parseError(cursor: TokenCursor): OperationErrors["shapes"][number] {
  return parseShapeId(cursor, errorsLaw);
}

/** `InlineAggregateShape = ":=" [WS] TraitStatements [ForResource] [Mixins] [WS] ShapeMembers` */
function parseInlineAggregateShape(cursor: TokenCursor): InlineStructure {
  const { start } = cursor;
  cursor.expect("walrus", operationLaw);
  const documentation = cursor.takeDocumentation();
  const traits = parseTraitStatements(cursor);
  const forResource = parseForResource(cursor);
  const mixins = parseMixins(cursor);
  cursor.skipWhitespace();
  const members = parseShapeMembers(cursor, operationLaw);
  return {
    kind: "inline",
    documentation,
    traits,
    forResource,
    mixins,
    members,
    span: cursor.spanFrom(start),
  };
}

/** The reference has passed the key and what whitespace follows it when it finds it unknown. */
function failAtUnknownProperty(cursor: TokenCursor): never {
  const key = parseIdentifier(cursor, operationLaw);
  cursor.skipWhitespace();
  const operation = cursor.shapeId();
  const meant = didYouMean(key.text, ["input", "output", "errors"]);
  return cursor.failWith({
    ...syntaxError("idl/unknown-operation-property", key.span),
    ...(operation !== undefined && { shapeId: operation }),
    message: `An operation has no property \`${key.text}\`.`,
    reference: inReference(cursor.span, `Unknown property ${key.text} for ${operation}`),
    hint: meant === undefined ? operationLaw : `did you mean \`${meant}\`?`,
  });
}

const operationLaw =
  "an operation has `input: Shape` or `input := {…}`, `output` likewise, and `errors: [Shape]`.";
const errorsLaw = "the errors of an operation are listed by name: `errors: [First Second]`.";

const operationBody: Repetition = {
  close: "rightBrace",
  starts: ["identifier"],
  law: operationLaw,
  reference: { within: ["identifier"], atEnd: ["rightBrace"] },
};
const errorList: Repetition = {
  close: "rightBracket",
  starts: ["identifier"],
  law: errorsLaw,
  reference: { within: ["identifier"], atEnd: ["rightBracket"] },
};
