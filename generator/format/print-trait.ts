import type { NodeObject, NodeValue, Trait } from "../inputs/smithy-idl/ast.js";
import { spanText } from "../source/span.js";
import { asPlainComment, type Comment } from "./comment.js";
import { bracketed, flat, type Layout } from "./layout.js";
import { withComments } from "./pieces.js";
import {
  breaksObject,
  breaksValue,
  entryPiece,
  needsLines,
  printContents,
  printValue,
} from "./print-value.js";
import type { Trivia } from "./trivia.js";

/**
 * Traits, a line each, with the comments among them and after them up to `end`. Documentation stands before the first
 * trait; comments after it document nothing.
 */
export function printTraits(traits: readonly Trait[], end: number, trivia: Trivia): readonly Layout[] {
  const [first] = traits;
  if (first === undefined) return [];
  const pieces = traits.map((trait) => {
    return { start: trait.span.start, end: trait.span.end, layout: printTrait(trait, trivia) };
  });
  return withComments(pieces, trivia.between(first.span.start, end).map(asPlainComment));
}

/** `@id`, `@id(value)` or `@id(key: value)` */
export function printTrait(trait: Trait, trivia: Trivia): Layout {
  return ["@", spanText(trait.id.span), printBody(trait, trivia)];
}

function printBody({ id, value, span }: Trait, trivia: Trivia): Layout {
  const comments = trivia.between(id.span.end, span.end).map(asPlainComment);
  if (value === undefined) {
    return comments.length > 0 ? printContents("(", withComments([], comments), ")", true) : "";
  }
  return isStructure(value) ? printStructure(value, comments, trivia) : printNode(value, comments, trivia);
}

/** `TraitStructure`: entries in the parentheses of the trait itself. */
function isStructure(value: NodeValue): value is NodeObject {
  return value.kind === "object" && !spanText(value.span).startsWith("{");
}

function printStructure(structure: NodeObject, comments: readonly Comment[], trivia: Trivia): Layout {
  const entries = structure.entries.map((entry) =>
    entryPiece(entry, trivia, printValue(entry.value, trivia)),
  );
  const breaks = comments.length > 0 || breaksObject(structure, trivia, "(");
  return printContents("(", withComments(entries, comments), ")", breaks);
}

/** `TraitNode`: one value. The brackets of an array or object touch the parentheses, unless a comment stands there. */
function printNode(value: NodeValue, comments: readonly Comment[], trivia: Trivia): Layout {
  const { start, end } = value.span;
  const layout = printValue(value, trivia);
  const isOutside = (comment: Comment): boolean => comment.start < start || comment.start >= end;
  if (comments.some(isOutside)) {
    return printContents("(", withComments([{ start, end, layout }], comments), ")", true);
  }
  if (value.kind !== "array" && value.kind !== "object") {
    return printContents("(", [layout], ")", needsLines(value));
  }
  return bracketed("(", [breaksValue(value, trivia) ? flat(layout) : layout], ")");
}
