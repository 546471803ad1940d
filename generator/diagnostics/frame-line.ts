import type { Span } from "../source/span.js";
import { displayWidth } from "./display-width.js";
import { printable } from "./printable.js";

/** A span to be underlined, and what is said there. */
export interface Label {
  readonly span: Span;
  readonly message?: string;
  /** The place of the finding itself, not of something that explains it. */
  readonly main: boolean;
}

/** A line of source with its underlines, all measured in columns of the terminal. */
export interface FrameLine {
  readonly number: number;
  readonly text: string;
  readonly underlines: readonly Underline[];
}

/** The marks under a part of a line. */
export interface Underline {
  readonly column: number;
  readonly width: number;
  readonly label: Label;
  /** The message is said once, under the last line of its span. */
  readonly last: boolean;
}

/** The lines that labels touch, in order: of a label over several lines the first and the last. All of one file. */
export function frameLines(labels: readonly Label[]): readonly FrameLine[] {
  const marks = labels.flatMap(marksOf);
  const numbers = [...new Set(marks.map((mark) => mark.line))].sort((left, right) => left - right);
  return numbers.map((number) => {
    const onLine = marks.filter((mark) => mark.line === number);
    return frameLine(number, onLine);
  });
}

/** The part of one line that a label covers, in offsets within the line. */
interface Mark {
  readonly line: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly label: Label;
  readonly last: boolean;
}

function marksOf(label: Label): readonly Mark[] {
  const { file, start, end } = label.span;
  const first = file.positionAt(start);
  // A span that ends with a line break ends on the line that it breaks.
  const final = file.positionAt(Math.max(start, end - 1));
  const text = file.lineText(first.line);
  if (first.line === final.line) {
    const from = Math.min(first.column - 1, text.length);
    return [{ line: first.line, text, start: from, end: from + (end - start), label, last: true }];
  }
  const lastText = file.lineText(final.line);
  const indent = lastText.length - lastText.trimStart().length;
  return [
    { line: first.line, text, start: first.column - 1, end: text.length, label, last: false },
    { line: final.line, text: lastText, start: indent, end: final.column, label, last: true },
  ];
}

function frameLine(number: number, marks: readonly Mark[]): FrameLine {
  const text = marks[0]?.text ?? "";
  const view = viewOf(text, marks);
  const lead = view.start > 0 ? "…" : "";
  const tail = view.end < text.length ? "…" : "";
  const shown = lead + printable(text.slice(view.start, view.end)) + tail;
  return { number, text: shown, underlines: marks.map((mark) => underlineOf(mark, view, lead.length)) };
}

/** The stretch of a line that is shown. */
interface View {
  readonly start: number;
  readonly end: number;
}

/** Lines up to this length are shown whole; of longer ones, such as those of minified JSON, a stretch is shown. */
const LONGEST_LINE = 160;
const SHOWN_BEFORE = 40;

function viewOf(text: string, marks: readonly Mark[]): View {
  if (text.length <= LONGEST_LINE) return { start: 0, end: text.length };
  const mark = marks.find(({ label }) => label.main) ?? marks[0];
  const start = Math.max(0, Math.min((mark?.start ?? 0) - SHOWN_BEFORE, text.length - LONGEST_LINE));
  return { start, end: Math.min(text.length, start + LONGEST_LINE) };
}

function underlineOf(mark: Mark, view: View, lead: number): Underline {
  const start = clamp(mark.start, view);
  const end = clamp(mark.end, view);
  const before = displayWidth(printable(mark.text.slice(view.start, start)));
  const covered = displayWidth(printable(mark.text.slice(start, end)));
  return { column: lead + before, width: Math.max(1, covered), label: mark.label, last: mark.last };
}

function clamp(offset: number, view: View): number {
  return Math.min(Math.max(offset, view.start), view.end);
}
