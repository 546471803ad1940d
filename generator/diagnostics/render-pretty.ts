import colors from "picocolors";
import type { Diagnostic, Severity } from "./diagnostic.js";
import { displayPath } from "./display-path.js";
import { frameLines, type FrameLine, type Label, type Underline } from "./frame-line.js";
import { printable } from "./printable.js";

/** How a rendering for people looks. */
export interface PrettyOptions {
  /** Paths below this folder, absolute and with `/`, are shown relative to it. */
  readonly workingFolder: string;
  /** Whether to colour; only a terminal should see that. */
  readonly color: boolean;
}

/** Diagnostics for people, in the order given: a sentence each, with a frame of the source and carets under the place. */
export function renderPretty(diagnostics: readonly Diagnostic[], options: PrettyOptions): string {
  const paint = paintOf(options.color);
  return diagnostics.map((diagnostic) => renderOne(diagnostic, options, paint)).join("\n");
}

type Colors = ReturnType<typeof colors.createColors>;

/** What each part of a rendering is coloured with. */
interface Paint {
  readonly head: (severity: Severity, text: string) => string;
  readonly message: (text: string) => string;
  readonly gutter: (text: string) => string;
  readonly mark: (severity: Severity, text: string) => string;
}

function paintOf(color: boolean): Paint {
  const set = colors.createColors(color);
  return {
    head: (severity, text) => set.bold(tint(set, severity)(text)),
    message: set.bold,
    gutter: set.blue,
    mark: (severity, text) => tint(set, severity)(text),
  };
}

function tint(set: Colors, severity: Severity): (text: string) => string {
  switch (severity) {
    case "error":
      return set.red;
    case "danger":
      return set.magenta;
    case "warning":
      return set.yellow;
    case "note":
      return set.cyan;
    case "suppressed":
      return set.dim;
  }
}

function renderOne(diagnostic: Diagnostic, options: PrettyOptions, paint: Paint): string {
  const head = paint.head(diagnostic.severity, `${diagnostic.severity}[${diagnostic.code}]`);
  const blocks = labelBlocks(diagnostic).map((labels) => ({ labels, lines: frameLines(labels) }));
  const numbers = blocks.flatMap(({ lines }) => lines.map((line) => String(line.number).length));
  const gutter = " ".repeat(Math.max(1, ...numbers) + 1);
  return [
    `${head}${paint.message(`: ${printable(diagnostic.message)}`)}`,
    ...blocks.flatMap((block, index) => [
      paint.gutter(`${gutter}${index === 0 ? "-->" : ":::"} `) + placeOf(block.labels, options),
      paint.gutter(`${gutter} |`),
      ...renderLines(block.lines, diagnostic.severity, gutter.length, paint),
    ]),
    ...remarks(diagnostic).map((remark) => paint.gutter(`${gutter} = `) + remark),
    "",
  ].join("\n");
}

/** The labels of each file in one block, the block of the finding first. */
function labelBlocks(diagnostic: Diagnostic): readonly (readonly Label[])[] {
  if (diagnostic.span === undefined) return [];
  const main: Label = { span: diagnostic.span, main: true };
  const blocks = new Map([[main.span.file, [main]]]);
  for (const { span, message } of diagnostic.related ?? []) {
    const block = blocks.get(span.file) ?? [];
    blocks.set(span.file, [...block, { span, message, main: false }]);
  }
  return [...blocks.values()];
}

function placeOf(labels: readonly Label[], options: PrettyOptions): string {
  const span = labels[0]?.span;
  if (span === undefined) return "";
  const { line, column } = span.file.positionAt(span.start);
  return `${printable(displayPath(span.file.path, options.workingFolder))}:${line}:${column}`;
}

function renderLines(
  lines: readonly FrameLine[],
  severity: Severity,
  width: number,
  paint: Paint,
): readonly string[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const gap = before !== undefined && line.number > before.number + 1 ? [paint.gutter("...")] : [];
    const gutter = paint.gutter(`${String(line.number).padStart(width)} |`);
    const underlines = line.underlines.map((underline) => {
      return paint.gutter(`${" ".repeat(width)} |`) + renderUnderline(underline, severity, paint);
    });
    return [...gap, `${gutter} ${line.text}`.trimEnd(), ...underlines];
  });
}

function renderUnderline(
  { column, width, label, last }: Underline,
  severity: Severity,
  paint: Paint,
): string {
  const said = last && label.message !== undefined ? ` ${printable(label.message)}` : "";
  const marks = label.main
    ? paint.mark(severity, "^".repeat(width) + said)
    : paint.gutter("-".repeat(width) + said);
  return " ".repeat(column + 1) + marks;
}

function remarks({ hint, fix }: Diagnostic): readonly string[] {
  return [
    ...(hint === undefined ? [] : [`hint: ${printable(hint)}`]),
    ...(fix === undefined ? [] : [`fix: ${printable(fix.title)}`]),
  ];
}
