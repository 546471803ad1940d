import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Span } from "../../source/span.js";

/** What all errors of syntax have in common. */
export function syntaxError(
  code: string,
  span: Span,
): Pick<Diagnostic, "severity" | "code" | "eventId"> & { span: Span } {
  return { severity: "error", code, eventId: "Model", span };
}

/** What Smithy's reference says of it, as its parser begins it: with the line and column where the parser stands. */
export function inReference({ file, start }: Span, text: string): string {
  const { line, column } = file.positionAt(start);
  return `Syntax error at line ${line}, column ${column}: ${text}`;
}
