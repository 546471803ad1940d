import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Span } from "../../source/span.js";

import { firstLineOf } from "./first-line.js";
import { SourceOffsets, type SourceLine } from "./source-lines.js";
import { inReference, syntaxError } from "./syntax-error.js";

/** What a string or text block stands for, and what is wrong inside it. A bad escape stands for its own text. */
export interface DecodedText {
  readonly value: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Joins the lines of a string by `\n` and replaces its escapes; `span` is the whole string, and `what` is how Smithy's
 * reference calls it. Spec: https://smithy.io/2.0/spec/idl.html#string-escape-characters
 */
export function decodeEscapes(
  lines: readonly SourceLine[],
  span: Span,
  what: "quoted string" | "text block",
): DecodedText {
  const text = lines.map((line) => line.text).join("\n");
  if (!text.includes("\\")) return { value: text, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const offsets = new SourceOffsets(lines);
  const value = text.replace(escape, (escaped: string, offset: number) => {
    const character = decodeEscape(escaped);
    if (character !== undefined) return character;
    const start = offsets.at(offset);
    const place = { ...span, start, end: start + escaped.length };
    const flaw = describeInReference(escaped, text.charAt(offset + escaped.length));
    const reference = inReference(span, `Error parsing ${what}: ${flaw}`);
    diagnostics.push({ ...badEscape(escaped, place), reference });
    return escaped;
  });
  if (loneSurrogate.test(value)) diagnostics.push(halfPair(span));
  return { value, diagnostics };
}

/** A unicode escape is known by its `u`, and ends at the first character that is no digit of it. */
function describeInReference(escaped: string, next: string): string {
  if (!escaped.startsWith("\\u")) return `Invalid escape found in string: \`${escaped}\``;
  return next === ""
    ? "Invalid unclosed unicode escape found in string"
    : `Invalid unicode escape character: \`${next}\``;
}

/** A backslash and what belongs to it: up to four hexadecimal digits after `u`, else one character or a line break. */
const escape = /\\(?:u[0-9A-Fa-f]{0,4}|[^]|$)/g;

function decodeEscape(escaped: string): string | undefined {
  if (escaped.length === "\\uHHHH".length) return String.fromCharCode(Number.parseInt(escaped.slice(2), 16));
  return simpleEscapes.get(escaped.slice(1));
}

/** An escaped line break stands for nothing. */
const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["\n", ""],
]);

/** With the `u` flag a whole pair is one character, which is no surrogate. */
const loneSurrogate = /\p{Surrogate}/u;

function badEscape(escaped: string, span: Span): Diagnostic {
  return {
    ...syntaxError("idl/bad-escape", span),
    message: `\`${escaped}\` is not an escape.`,
    hint: 'the escapes are `\\"`, `\\\\`, `\\/`, `\\b`, `\\f`, `\\n`, `\\r`, `\\t`, `\\u` with four hexadecimal digits, and a backslash before a line break.',
  };
}

/** The string is what its author wrote, but it does not survive its way through UTF-8. */
function halfPair(span: Span): Diagnostic {
  return {
    severity: "warning",
    code: "idl/half-surrogate-pair",
    message: "This string holds half of a surrogate pair.",
    span: firstLineOf(span),
    hint: "a character above U+FFFF is written as itself or as two `\\u` escapes, the high surrogate first.",
  };
}
