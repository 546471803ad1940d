import type { SourceFile } from "./source-file.js";

/** A stretch of a source file: from `start` up to and without `end`, in offsets. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** The text that a span covers. */
export function spanText(span: Span): string {
  return span.file.text.slice(span.start, span.end);
}
