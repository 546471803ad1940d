import type { RelatedPlace } from "../../diagnostics/diagnostic.js";
import type { SourceFile } from "../../source/source-file.js";
import type { Span } from "../../source/span.js";
import { firstLineOf } from "./first-line.js";
import { isWhitespace } from "./token.js";
import type { TokenList } from "./token-list.js";

/**
 * The string that may have caused trouble at a token. Where a closing quote is missing, a string runs on to the next
 * quote, and the text that was meant as a string stands bare behind it; at the end of the file one quote is left over.
 */
export function findRunawayString(
  source: SourceFile,
  tokens: TokenList,
  index: number,
): RelatedPlace | undefined {
  const isLeftOver = tokens.kindAt(index) === "unclosedText";
  const suspect = isLeftOver ? findFirstLongString(source, tokens, index) : findTokenBefore(tokens, index);
  const span = suspect === undefined ? undefined : longString(source, tokens, suspect);
  return (
    span && { span: firstLineOf(span), message: "This string ends on a later line; does it lack a quote?" }
  );
}

function findFirstLongString(source: SourceFile, tokens: TokenList, end: number): number | undefined {
  for (let index = 0; index < end; index++) if (longString(source, tokens, index) !== undefined) return index;
  return undefined;
}

function findTokenBefore(tokens: TokenList, index: number): number | undefined {
  let before = index - 1;
  while (before >= 0 && isWhitespace(tokens.kindAt(before))) before--;
  return before < 0 ? undefined : before;
}

/** The span of a token if it is a string over several lines. */
function longString(source: SourceFile, tokens: TokenList, index: number): Span | undefined {
  if (tokens.kindAt(index) !== "quotedText") return undefined;
  const span = { file: source, start: tokens.startAt(index), end: tokens.endAt(index) };
  return firstLineOf(span) === span ? undefined : span;
}
