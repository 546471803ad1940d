import { builders } from "prettier/doc";
import type { Name, NodeArray, NodeObject, NodeObjectKvp, NodeValue } from "../inputs/smithy-idl/ast.js";
import { textBlockLines } from "../inputs/smithy-idl/text-block.js";
import { spanText, type Span } from "../source/span.js";
import { asPlainComment, printComment, type Comment } from "./comment.js";
import { bracketed, block, flatWidth, LINE_WIDTH, lines, type Layout } from "./layout.js";
import { withComments, type Piece } from "./pieces.js";
import type { Trivia } from "./trivia.js";

const { indent, join, literalline } = builders;

/** A value of a trait, of metadata or of an entity's property. Documentation has no place within it. */
export function printValue(value: NodeValue, trivia: Trivia): Layout {
  switch (value.kind) {
    case "array":
      return printArray(value, trivia);
    case "object":
      return printObject(value, trivia);
    case "textBlock":
      return printTextBlock(value.span);
    case "quotedText":
      return splitByLines(spanText(value.span));
    default:
      return spanText(value.span);
  }
}

function printArray(array: NodeArray, trivia: Trivia): Layout {
  return printElements(array, trivia, breaksArray(array, trivia));
}

function printObject(object: NodeObject, trivia: Trivia): Layout {
  return printEntries(object, trivia, breaksObject(object, trivia));
}

/** An array on one line, where that fits, or with a line for each element. */
export function printElements(array: NodeArray, trivia: Trivia, breaks: boolean): Layout {
  const elements = array.elements.map((element): Piece => {
    const { start, end } = element.span;
    return { start, end, layout: printElement(element, trivia) };
  });
  return printContents("[", withComments(elements, commentsIn(array.span, trivia)), "]", breaks);
}

/** An object within an array has lines of its own, so that the objects of a list all look alike. */
function printElement(element: NodeValue, trivia: Trivia): Layout {
  return element.kind === "object" ? printEntries(element, trivia, true) : printValue(element, trivia);
}

/** An object on one line, where that fits, or with a line for each entry. */
export function printEntries(object: NodeObject, trivia: Trivia, breaks: boolean): Layout {
  const entries = object.entries.map((entry) => entryPiece(entry, trivia, printValue(entry.value, trivia)));
  return printContents("{", withComments(entries, commentsIn(object.span, trivia)), "}", breaks);
}

/** `key: value` as a part of something. Comments within it move before it. */
export function entryPiece({ key, value }: NodeObjectKvp, trivia: Trivia, layout: Layout): Piece {
  const comments = trivia.between(key.span.end, value.span.start).map(asPlainComment).map(printComment);
  const shown = value.kind === "textBlock" ? indent(layout) : layout;
  const { start } = key.span;
  return { start, end: value.span.end, layout: lines([...comments, [printKey(key), ": ", shown]]) };
}

/** Things between brackets, or nothing between them. */
export function printContents(
  open: string,
  contents: readonly Layout[],
  close: string,
  breaks: boolean,
): Layout {
  return breaks && contents.length > 0
    ? block(open, lines(contents), close)
    : bracketed(open, contents, close);
}

/** Whether an array or object is sure to have lines of its own; of the others, those that do not fit have them too. */
export function breaksValue(value: NodeValue, trivia: Trivia): boolean {
  if (value.kind === "array") return breaksArray(value, trivia);
  return value.kind === "object" && breaksObject(value, trivia);
}

function breaksArray({ span, elements }: NodeArray, trivia: Trivia): boolean {
  if (commentsIn(span, trivia).length > 0 || elements.some(needsLines)) return true;
  return (
    flatWidth(
      "[",
      elements.map((element) => spanText(element.span)),
    ) > LINE_WIDTH
  );
}

/** The same of an object, or of what stands in the parentheses of a trait. */
export function breaksObject({ span, entries }: NodeObject, trivia: Trivia, open = "{"): boolean {
  if (breaksEntries(entries, commentsIn(span, trivia))) return true;
  const texts = entries.map(({ key, value }) => `${keyText(key)}: ${spanText(value.span)}`);
  return flatWidth(open, texts) > LINE_WIDTH;
}

/** Whether entries hold anything that takes lines of its own. */
export function breaksEntries(entries: readonly NodeObjectKvp[], comments: readonly Comment[]): boolean {
  return comments.length > 0 || entries.some(({ key, value }) => spansLines(key.span) || needsLines(value));
}

/** Whether what holds the value has lines of its own, because the value has, or could have. */
export function needsLines(value: NodeValue): boolean {
  switch (value.kind) {
    case "array":
    case "object":
    case "textBlock":
      return true;
    default:
      return spansLines(value.span);
  }
}

function spansLines(span: Span): boolean {
  return spanText(span).includes("\n");
}

function commentsIn({ start, end }: Span, trivia: Trivia): readonly Comment[] {
  return trivia.between(start, end).map(asPlainComment);
}

/** A key without its quotes, where it can stand without them. */
export function printKey(key: Name): Layout {
  return splitByLines(keyText(key));
}

function keyText({ text, span }: Name): string {
  return isIdentifier.test(text) ? text : spanText(span);
}

/** `Identifier = IdentifierStart *IdentifierChars`, `IdentifierStart = (1*"_" (ALPHA / DIGIT)) / ALPHA` */
const isIdentifier = /^(?:_+[A-Za-z0-9]|[A-Za-z])[A-Za-z0-9_]*$/;

/** A string as it is written: its further lines are part of what it says, with all whitespace. */
function splitByLines(text: string): Layout {
  return join(literalline, text.split("\n"));
}

/** The lines of a text block stand below its opening quotes. Where the closing ones stand is part of what it says. */
function printTextBlock(span: Span): Layout {
  const content = textBlockLines(span).map(protectTrailingTab);
  const last = content.at(-1) ?? "";
  const rest = content.slice(0, -1);
  return lines(['"""', ...rest, `${last}"""`]);
}

/** Only spaces are incidental at the end of a line; a tab would get lost as if it were. */
function protectTrailingTab(line: string): string {
  return line.endsWith("\t") ? `${line.slice(0, -1)}\\t` : line;
}
