import type { SourceFile } from "../../source/source-file.js";
import type { Span } from "../../source/span.js";
import { syntaxError } from "./expected-but-found.js";
import type { SyntaxFinding } from "./syntax-fault.js";

/**
 * The characters that may stand nowhere in a file, not even in strings and comments: control characters other than
 * tabs and line breaks, halves of surrogate pairs (they are not UTF-8), and a byte order mark at the start.
 */
export function findForbiddenCharacters(source: SourceFile): SyntaxFinding[] {
  const findings: SyntaxFinding[] = [];
  for (const match of source.text.matchAll(forbidden)) {
    const span = { file: source, start: match.index, end: match.index + match[0].length };
    findings.push(forbiddenCharacter(match[0], span));
  }
  return findings;
}

/** With the `u` flag a whole pair is one character, which is no surrogate. */
const forbidden = /^\uFEFF|(?:(?![\t\n\r\x7F-\x9F])[\p{Cc}\p{Surrogate}])+/gu;

/** A run of them is one finding, named by its first character. */
function forbiddenCharacter(character: string, span: Span): SyntaxFinding {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  const diagnostic = {
    ...syntaxError("idl/forbidden-character", span),
    message: `The character U+${code} may not stand in a Smithy file.`,
    hint: "a file is UTF-8 without a byte order mark, and of the control characters it holds tabs and line breaks only.",
    fix: { title: "Remove it.", span, text: "" },
  };
  return { diagnostic, found: { kind: "unexpected", span }, expected: [] };
}
