import type { RelatedPlace } from "../../diagnostics/diagnostic.js";
import type { SourceFile } from "../../source/source-file.js";
import { spanText } from "../../source/span.js";
import type { TokenList } from "./token-list.js";

/**
 * The innermost bracket that is still open at a token on a later line: where one is missing, that is the one. The
 * brackets are given by their places in the list, outermost first.
 */
export function findOpenBracket(
  source: SourceFile,
  tokens: TokenList,
  brackets: readonly number[],
  index: number,
): RelatedPlace | undefined {
  const lineFeed = source.text.lastIndexOf("\n", tokens.startAt(index) - 1);
  const bracket = brackets.findLast((open) => tokens.endAt(open) <= lineFeed);
  if (bracket === undefined) return undefined;
  const { span } = tokens.tokenAt(source, bracket);
  return { span, message: `This \`${spanText(span)}\` is still open.` };
}
