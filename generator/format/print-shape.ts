import { builders } from "prettier/doc";
import type { ShapeStatement } from "../inputs/smithy-idl/ast.js";
import { asPlainComment, printComment } from "./comment.js";
import { lines, type Layout } from "./layout.js";
import { printBody, type Braces } from "./print-body.js";
import { clausesEnd, printClauses } from "./print-clauses.js";
import { printEntityBody } from "./print-entity.js";
import { memberEntries } from "./print-members.js";
import { propertyEntries } from "./print-operation.js";
import { printTraits } from "./print-trait.js";
import type { Trivia } from "./trivia.js";

const { join, line } = builders;

/** A shape with its traits. Comments before its braces move above its keyword. */
export function printShape(shape: ShapeStatement, trivia: Trivia): Layout {
  const { name, traits, span } = shape;
  const headEnd = clausesEnd(shape, name.span.end);
  const open = shape.kind === "simple" ? headEnd : trivia.tokenFrom(headEnd);
  const comments = trivia.between(headEnd, open).map(asPlainComment).map(printComment);
  const head = join(" ", [keywordOf(shape), name.text, ...printClauses(shape, trivia)]);
  const body = printShapeBody(shape, { open, close: span.end - 1 }, trivia);
  return lines([...printTraits(traits, name.span.start, trivia), ...comments, [head, body]]);
}

function keywordOf(shape: ShapeStatement): string {
  return shape.kind === "operation" ? "operation" : shape.type;
}

function printShapeBody(shape: ShapeStatement, braces: Braces, trivia: Trivia): Layout {
  switch (shape.kind) {
    case "simple":
      return "";
    case "entity":
      return printEntityBody(shape, trivia);
    case "operation":
      return printBody(braces, propertyEntries(shape, trivia), trivia, line);
    default:
      return printBody(braces, memberEntries(shape.members, trivia), trivia, line);
  }
}
