import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Span } from "../../source/span.js";
import type { Documentation } from "./ast.js";

/** A documentation comment, added to those of the same place that stand before it. */
export function documentationLine(comment: Span, before: Documentation | undefined): Documentation {
  const { text } = comment.file;
  const end = endOfLine(text, comment);
  const start = comment.start + "///".length;
  const line = text.slice(text.startsWith(" ", start) ? Math.min(start + 1, end) : start, end);
  if (before === undefined) return { text: line, span: { file: comment.file, start: comment.start, end } };
  return {
    text: `${before.text}\n${line}`,
    span: { file: comment.file, start: before.span.start, end },
  };
}

/** The end of a comment without its line break, which the last line of a file may lack. */
function endOfLine(text: string, { end }: Span): number {
  const last = text.endsWith("\n", end) ? end - 1 : end;
  return text.endsWith("\r", last) ? last - 1 : last;
}

/** Documentation that documents nothing would be lost without a word. */
export function misplacedDocumentation(documentation: Documentation): Diagnostic {
  return {
    severity: "warning",
    code: "idl/misplaced-documentation",
    eventId: "Model.BadDocumentationComment",
    message: "This documentation comment belongs to no shape and no member.",
    reference: `Found documentation comments ('///') attached to nothing. Documentation comments must appear on their own lines, directly before shapes and members, and before any traits. The invalid comments were: ${documentation.text}`,
    span: documentation.span,
    hint: "documentation comments stand on their own lines before a shape or member and before its traits.",
  };
}
