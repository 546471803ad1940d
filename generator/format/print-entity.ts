import { builders } from "prettier/doc";
import type { EntityStatement, NodeObjectKvp } from "../inputs/smithy-idl/ast.js";
import { flat, type Layout } from "./layout.js";
import { withComments } from "./pieces.js";
import {
  breaksEntries,
  entryPiece,
  printContents,
  printElements,
  printEntries,
  printValue,
} from "./print-value.js";
import type { Trivia } from "./trivia.js";

const { group, line } = builders;

/** The body of a service or resource, from the space before it on. */
export function printEntityBody({ body }: EntityStatement, trivia: Trivia): Layout {
  const comments = trivia.between(body.span.start, body.span.end);
  const entries = body.entries.map((entry) => entryPiece(entry, trivia, printProperty(entry, trivia)));
  const contents = withComments(entries, comments);
  if (!breaksEntries(body.entries, comments)) {
    return group([line, printContents("{", contents, "}", false)]);
  }
  return [group([line, "{"]), flat(printContents("", contents, "}", true))];
}

/** The lists of what belongs to an entity have a line for each: they grow. */
function printProperty({ key, value }: NodeObjectKvp, trivia: Trivia): Layout {
  if (value.kind === "array" && lists.has(key.text)) return printElements(value, trivia, true);
  if (value.kind === "object" && tables.has(key.text)) return printEntries(value, trivia, true);
  return printValue(value, trivia);
}

const lists: ReadonlySet<string> = new Set(["resources", "operations", "collectionOperations", "errors"]);
const tables: ReadonlySet<string> = new Set(["identifiers", "properties", "rename"]);
