import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { spanText, type Span } from "../../source/span.js";
import { decodeEscapes, type DecodedText } from "./escapes.js";
import { splitLines, type SourceLine } from "./source-lines.js";
import { inReference, syntaxError } from "./syntax-error.js";

/**
 * What a text block stands for: its incidental whitespace is removed first, then its escapes are replaced.
 * Spec: https://smithy.io/2.0/spec/idl.html#text-blocks
 */
export function decodeTextBlock(span: Span): DecodedText {
  const content = { ...span, start: span.start + 3, end: span.end - 3 };
  const [opening, ...lines] = splitLines(content);
  if (opening === undefined || lines.length === 0 || !isBlank(opening.text)) {
    return { value: spanText(content), diagnostics: [missingLineBreak(span, opening)] };
  }
  return decodeEscapes(removeIncidentalWhitespace(lines), span, "text block");
}

/** The lines of a sound text block without its incidental whitespace; their escapes stay as they are written. */
export function textBlockLines(span: Span): readonly string[] {
  const [, ...lines] = splitLines({ ...span, start: span.start + 3, end: span.end - 3 });
  return removeIncidentalWhitespace(lines).map(({ text }) => text);
}

/** Spec: https://smithy.io/2.0/spec/idl.html#incidental-white-space-removal */
function removeIncidentalWhitespace(lines: readonly SourceLine[]): SourceLine[] {
  let prefix = Infinity;
  for (const line of lines.filter(countsForPrefix)) prefix = Math.min(prefix, leadingSpaces(line.text));
  return lines.map(({ text, start }) => ({
    text: removeTrailingSpaces(text.slice(prefix)),
    start: start + Math.min(prefix, text.length),
  }));
}

/** Blank lines do not count, except the last one: there the place of the closing quotes says how far to cut. */
function countsForPrefix(line: SourceLine, index: number, lines: readonly SourceLine[]): boolean {
  return index === lines.length - 1 || !isBlank(line.text);
}

function leadingSpaces(text: string): number {
  let count = 0;
  while (text[count] === " ") count++;
  return count;
}

function removeTrailingSpaces(text: string): string {
  let end = text.length;
  while (text[end - 1] === " ") end--;
  return text.slice(0, end);
}

function isBlank(text: string): boolean {
  return !/[^ \t]/.test(text);
}

function missingLineBreak(span: Span, opening: SourceLine | undefined): Diagnostic {
  const isEmpty = opening === undefined || opening.text === "";
  const place = isEmpty ? span : { ...span, start: opening.start, end: opening.start + opening.text.length };
  const flaw = isEmpty ? "Text block is empty" : "Text block must start with a new line";
  return {
    ...syntaxError("idl/text-block-opening", place),
    message: isEmpty
      ? "This text block is empty."
      : `\`${opening.text}\` stands on the first line of a text block.`,
    reference: inReference(span, `Error parsing text block: ${flaw}`),
    hint: 'a text block begins on the line after its opening `"""`.',
  };
}
