import { spanText, type Span } from "../../source/span.js";

/** The part of a span that stands on its first line, without the line break. */
export function firstLineOf(span: Span): Span {
  const length = spanText(span).search(/[\r\n]/);
  return length === -1 ? span : { ...span, end: span.start + length };
}
