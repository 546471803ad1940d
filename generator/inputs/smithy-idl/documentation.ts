import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { spanText, type Span } from "../../source/span.js";
import type { Documentation } from "./ast.js";
import { firstLineOf } from "./first-line.js";

/**
 * Joins the documentation comments of one place, or undefined where there are none.
 * Spec: https://smithy.io/2.0/spec/idl.html#documentation-comment
 */
export function joinDocumentation(comments: readonly Span[]): Documentation | undefined {
  const [first] = comments;
  const last = comments.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { text: comments.map(commentText).join("\n"), span: { ...first, end: firstLineOf(last).end } };
}

/** The text after the slashes and one space, if any. */
function commentText(comment: Span): string {
  const text = spanText(firstLineOf(comment)).slice("///".length);
  return text.startsWith(" ") ? text.slice(1) : text;
}

/** Documentation that documents nothing would be lost without a word. */
export function misplacedDocumentation(documentation: Documentation): Diagnostic {
  return {
    severity: "warning",
    code: "idl/misplaced-documentation",
    eventId: "Model.BadDocumentationComment",
    message: "This documentation comment belongs to no shape and no member.",
    span: documentation.span,
    hint: "documentation comments stand on their own lines before a shape or member and before its traits.",
  };
}
