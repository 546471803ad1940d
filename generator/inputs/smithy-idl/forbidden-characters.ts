import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { SourceFile } from "../../source/source-file.js";
import type { Span } from "../../source/span.js";
import { inReference, syntaxError } from "./syntax-error.js";
import type { SyntaxFinding } from "./syntax-fault.js";
import type { Token } from "./token.js";
import type { TokenList } from "./token-list.js";

/**
 * The characters that may stand nowhere in a file, not even in strings and comments: control characters other than
 * tabs and line breaks, halves of surrogate pairs (they are not UTF-8), and a byte order mark at the start.
 */
export function findForbiddenCharacters(source: SourceFile, tokens: TokenList): SyntaxFinding[] {
  if (!suspicious.test(source.text)) return [];
  const findings: SyntaxFinding[] = [];
  for (const match of source.text.matchAll(forbidden)) {
    const span = { file: source, start: match.index, end: match.index + match[0].length };
    findings.push(forbiddenCharacter(match[0], span, tokens.tokenAt(source, tokens.indexOf(match.index))));
  }
  return findings;
}

/** Whether any of them may be there, at a fraction of the time that it takes to tell halves from pairs. */
const suspicious = /[\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFEFF]/;

/** With the `u` flag a whole pair is one character, which is no surrogate. */
const forbidden = /^\uFEFF|(?:(?![\t\n\r\x7F-\x9F])[\p{Cc}\p{Surrogate}])+/gu;

/**
 * A run of them is one finding, named by its first character. Smithy's reference does not look into comments, so what
 * it loads is loaded here too.
 */
function forbiddenCharacter(text: string, span: Span, token: Token): SyntaxFinding {
  const code = text.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  const isInComment = token.kind === "comment" || token.kind === "docComment";
  const error = {
    ...syntaxError("idl/forbidden-character", span),
    reference: describeInReference(text, span, token),
  };
  const diagnostic: Diagnostic = {
    ...(isInComment ? { severity: "warning", code: error.code, span } : error),
    message: `The character U+${code} may not stand in a Smithy file.`,
    hint: "a file is UTF-8 without a byte order mark, and of the control characters it holds tabs and line breaks only.",
    fix: { title: "Remove it.", span, text: "" },
  };
  return { diagnostic, found: { kind: "unexpected", span } };
}

function describeInReference(text: string, span: Span, { kind, span: token }: Token): string {
  const flaw = `Invalid string character: \`${text.charAt(0)}\``;
  if (kind === "quotedText") return inReference(token, `Error parsing quoted string: ${flaw}`);
  if (kind === "textBlock") return inReference(token, `Error parsing text block: ${flaw}`);
  return inReference(span, `Unexpected character: '${text.charAt(0)}'`);
}
