import type { SourceFile } from "./source-file.js";

/** A stretch of a source file: from `start` up to and without `end`, in offsets. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** The smallest span that covers both; they must be of the same file. */
export function joinSpans(first: Span, last: Span): Span {
  return { file: first.file, start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}

/** The text that a span covers. */
export function spanText(span: Span): string {
  return span.file.text.slice(span.start, span.end);
}
