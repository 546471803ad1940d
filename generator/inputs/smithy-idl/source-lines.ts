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

/** Finds the offset in the file of an offset in the lines joined by `\n`. It goes forward only. */
export class SourceOffsets {
  readonly #lines: readonly SourceLine[];
  #index = 0;
  /** Where the current line begins in the joined text. */
  #lineStart = 0;

  constructor(lines: readonly SourceLine[]) {
    this.#lines = lines;
  }

  /** Offsets that are asked for must not decrease: a string may have as many mistakes as lines. */
  at(offset: number): number {
    let line = this.#lines[this.#index];
    while (line !== undefined && offset > this.#lineStart + line.text.length) {
      this.#lineStart += line.text.length + 1;
      line = this.#lines[++this.#index];
    }
    return (line?.start ?? 0) + offset - this.#lineStart;
  }
}
