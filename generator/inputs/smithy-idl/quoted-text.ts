import type { Span } from "../../source/span.js";
import { decodeEscapes, type DecodedText } from "./escapes.js";
import { splitLines } from "./source-lines.js";

/** What a string in quotes stands for. Nearly all are one line without escapes, and stand for themselves. */
export function decodeQuotedText(span: Span): DecodedText {
  const { start, end } = span;
  const text = span.file.text.slice(start + 1, end - 1);
  if (!text.includes("\\") && !text.includes("\r")) return { value: text, diagnostics: [] };
  const lines = splitLines({ ...span, start: start + 1, end: end - 1 });
  return decodeEscapes(lines, span, "quoted string");
}
