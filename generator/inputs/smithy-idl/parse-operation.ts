import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { didYouMean } from "../../diagnostics/suggestion.js";
import type { InlineStructure, Name, OperationErrors, OperationMessage, OperationProperty } from "./ast.js";
import { parseInside, parseUntil } from "./combinators.js";
import type { TokenCursor } from "./cursor.js";
import { syntaxError } from "./expected-but-found.js";
import { parseForResource, parseMixins } from "./parse-clauses.js";
import { parseShapeMembers } from "./parse-member.js";
import { parseIdentifier, parseShapeId } from "./parse-shape-id.js";
import { parseTraitStatements } from "./parse-trait.js";

/** `OperationBody = "{" [WS] *(OperationProperty [WS]) "}"` */
export function parseOperationBody(cursor: TokenCursor): OperationProperty[] {
  return parseInside(cursor, "leftBrace", operationLaw, () => {
    cursor.skipWhitespace();
    return parseUntil(cursor, "rightBrace", ["identifier"], operationLaw, parseOperationProperty);
  });
}

/** `OperationProperty = OperationInput / OperationOutput / OperationErrors` */
function parseOperationProperty(cursor: TokenCursor): OperationProperty {
  const key = cursor.text;
  switch (key) {
    case "input":
    case "output":
      return parseOperationMessage(cursor, key);
    case "errors":
      return parseOperationErrors(cursor);
    default:
      return cursor.failWith(unknownOperationProperty({ text: key, span: cursor.span }));
  }
}

/** `OperationInput = %s"input" [WS] (InlineAggregateShape / (":" [WS] ShapeId))`, and `output` likewise */
function parseOperationMessage(cursor: TokenCursor, role: OperationMessage["role"]): OperationMessage {
  const key = parseIdentifier(cursor, operationLaw);
  cursor.skipWhitespace();
  if (cursor.at("walrus")) return { kind: "message", key, role, target: parseInlineAggregateShape(cursor) };
  cursor.expect(["colon", "walrus"], operationLaw);
  cursor.skipWhitespace();
  return { kind: "message", key, role, target: parseShapeId(cursor, operationLaw) };
}

/** `OperationErrors = %s"errors" [WS] ":" [WS] "[" [WS] *(ShapeId [WS]) "]"` */
function parseOperationErrors(cursor: TokenCursor): OperationErrors {
  const key = parseIdentifier(cursor, errorsLaw);
  cursor.skipWhitespace();
  cursor.expect("colon", errorsLaw);
  cursor.skipWhitespace();
  const shapes = parseInside(cursor, "leftBracket", errorsLaw, () => {
    cursor.skipWhitespace();
    return parseUntil(cursor, "rightBracket", ["identifier"], errorsLaw, parseShapeId);
  });
  return { kind: "errors", key, shapes };
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
  const members = parseShapeMembers(cursor);
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

function unknownOperationProperty(key: Name): Diagnostic {
  const meant = didYouMean(key.text, ["input", "output", "errors"]);
  return {
    ...syntaxError("idl/unknown-operation-property", key.span),
    message: `An operation has no property \`${key.text}\`.`,
    hint: meant === undefined ? operationLaw : `did you mean \`${meant}\`?`,
  };
}

const operationLaw =
  "an operation has `input: Shape` or `input := {…}`, `output` likewise, and `errors: [Shape]`.";
const errorsLaw = "the errors of an operation are listed by name: `errors: [First Second]`.";
