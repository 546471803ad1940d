import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { didYouMean } from "../diagnostics/suggestion.js";
import { type Span, spanText } from "../source/span.js";

/** The hint and the fix for a misspelt name; `law` is the hint where no candidate is near. */
export function guess(
  name: string,
  candidates: Iterable<string>,
  span: Span,
  law?: string,
): Pick<Diagnostic, "hint" | "fix"> {
  const meant = didYouMean(name, candidates);
  if (meant === undefined) return law === undefined ? {} : { hint: law };
  const isQuoted = spanText(span).startsWith('"');
  const text = isQuoted ? JSON.stringify(meant) : meant;
  return { hint: `did you mean \`${meant}\`?`, fix: { title: `Write \`${meant}\``, span, text } };
}
