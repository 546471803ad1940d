import type { Span } from "../../source/span.js";

/** A piece of a line of a string, with the offset at which it stands in the file. */
export interface SourceLine {
  readonly text: string;
  readonly start: number;
}

/** The lines of a span without their line breaks: `\n`, `\r\n` and `\r` all count as one. */
export function splitLines(span: Span): SourceLine[] {
  const { text } = span.file;
  const lines: SourceLine[] = [];
  let start = span.start;
  for (let offset = start; offset < span.end; offset++) {
    const character = text[offset];
    if (character !== "\n" && character !== "\r") continue;
    lines.push({ text: text.slice(start, offset), start });
    if (character === "\r" && text[offset + 1] === "\n" && offset + 1 < span.end) offset++;
    start = offset + 1;
  }
  lines.push({ text: text.slice(start, span.end), start });
  return lines;
}

/** The offset in the file of an offset in the lines joined by `\n`. */
export function sourceOffset(lines: readonly SourceLine[], offset: number): number {
  let rest = offset;
  for (const line of lines) {
    if (rest <= line.text.length) return line.start + rest;
    rest -= line.text.length + 1;
  }
  return rest;
}
