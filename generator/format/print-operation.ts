import { builders } from "prettier/doc";
import type {
  InlineStructure,
  OperationErrors,
  OperationMessage,
  OperationProperty,
  OperationStatement,
} from "../inputs/smithy-idl/ast.js";
import { spanText } from "../source/span.js";
import { asPlainComment, printComment, type Comment } from "./comment.js";
import { lines, type Layout } from "./layout.js";
import { withComments } from "./pieces.js";
import { printBody, type Braces, type Entry } from "./print-body.js";
import { clausesEnd, printClauses } from "./print-clauses.js";
import { memberEntries } from "./print-members.js";
import { printTraits } from "./print-trait.js";
import { printContents } from "./print-value.js";
import type { Trivia } from "./trivia.js";

const { hardline, indent, join, line } = builders;

/** The properties of an operation, as entries of its body. */
export function propertyEntries({ properties }: OperationStatement, trivia: Trivia): readonly Entry[] {
  return properties.map((property): Entry => {
    const { start } = property.key.span;
    const end = endOf(property, trivia);
    const layout =
      property.kind === "errors" ? printErrors(property, trivia) : printMessage(property, trivia);
    const isAnnotated = hasTraits(property) || trivia.between(start, end).length > 0;
    return { start, end, layout, isAnnotated, endsInValue: false };
  });
}

function hasTraits(property: OperationProperty): boolean {
  if (property.kind !== "message" || property.target.kind !== "inline") return false;
  const { traits, members } = property.target;
  return traits.length > 0 || members.some((member) => member.traits.length > 0);
}

/** `input: Shape` or `input := {…}`. Comments around the colon move before it. */
function printMessage({ key, target }: OperationMessage, trivia: Trivia): Layout {
  const comments = trivia.between(key.span.end, target.span.start).map(asPlainComment).map(printComment);
  const shown = target.kind === "inline" ? printInline(target, trivia) : `: ${spanText(target.span)}`;
  return lines([...comments, [key.text, shown]]);
}

/** `:= {…}`; traits and documentation take lines of their own, below the sign. */
function printInline(structure: InlineStructure, trivia: Trivia): Layout {
  const { traits, members, span } = structure;
  const places = placesOf(structure, trivia);
  const comments = commentsOf(structure, places, trivia);
  const clauses = join(" ", [...printClauses(structure, trivia)]);
  const braces = { open: places.open, close: span.end - 1 };
  const body = (space: Layout): Layout => printBody(braces, memberEntries(members, trivia), trivia, space);
  const hasClauses = places.clauses < places.open;
  if (traits.length === 0 && comments.length === 0) {
    return [" :=", hasClauses ? [" ", clauses] : "", body(line)];
  }
  const above = [...comments.map(printComment), ...printTraits(traits, places.clauses, trivia)];
  const head = hasClauses ? [clauses, body(line)] : body("");
  return [" :=", indent([hardline, lines([...above, head])])];
}

/** Where the parts of an inline structure begin. What it lacks begins where the next part does. */
interface InlinePlaces {
  readonly traits: number;
  readonly clauses: number;
  readonly open: number;
}

function placesOf({ traits, forResource, mixins, span }: InlineStructure, trivia: Trivia): InlinePlaces {
  const traitsEnd = traits.at(-1)?.span.end ?? span.start + ":=".length;
  const open = trivia.tokenFrom(clausesEnd({ forResource, mixins }, traitsEnd));
  const clauses = (forResource ?? mixins)?.span.start ?? open;
  return { traits: traits[0]?.span.start ?? clauses, clauses, open };
}

/** Its documentation, and the comments between its clauses and its braces. */
function commentsOf(structure: InlineStructure, places: InlinePlaces, trivia: Trivia): readonly Comment[] {
  const first = trivia.between(structure.span.start, places.traits);
  const last = trivia.between(clausesEnd(structure, places.open), places.open);
  return [
    ...first.map((comment) => (comment.startsLine ? comment : asPlainComment(comment))),
    ...last.map(asPlainComment),
  ];
}

/** `errors: [First, Second]`, a line each, so that a new error is a new line. */
function printErrors(errors: OperationErrors, trivia: Trivia): Layout {
  const { open, close } = bracketsOf(errors, trivia);
  const comments = trivia.between(errors.key.span.end, open).map(asPlainComment).map(printComment);
  const pieces = errors.shapes.map(({ span }) => ({
    start: span.start,
    end: span.end,
    layout: spanText(span),
  }));
  const contents = withComments(pieces, trivia.between(open, close));
  return lines([...comments, ["errors: ", printContents("[", contents, "]", true)]]);
}

function endOf(property: OperationProperty, trivia: Trivia): number {
  return property.kind === "message" ? property.target.span.end : bracketsOf(property, trivia).close + 1;
}

function bracketsOf({ key, shapes }: OperationErrors, trivia: Trivia): Braces {
  const colon = trivia.tokenFrom(key.span.end);
  const open = trivia.tokenFrom(colon + 1);
  return { open, close: trivia.tokenFrom(shapes.at(-1)?.span.end ?? open + 1) };
}
