import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { spanText, type Span } from "../../source/span.js";

/** The mistakes of a JSON text, one function a code. Spec: https://www.rfc-editor.org/rfc/rfc8259 */

/** A JSON text is one value, not none. */
export function emptyDocument(span: Span): Diagnostic {
  return error("json/empty", span, "The file holds no JSON value.");
}

/** Something stands where a value belongs, or nothing does. */
export function expectedValue(span: Span): Diagnostic {
  const found = spanText(span);
  return error(
    "json/expected-value",
    span,
    found === "" ? "A value is missing." : `\`${found}\` is no JSON value.`,
  );
}

/** A bare word that is none of the three that JSON knows. */
export function unknownWord(span: Span): Diagnostic {
  return {
    ...error("json/unknown-word", span, `\`${spanText(span)}\` is no JSON value.`),
    hint: "the only words outside of quotes are true, false and null.",
  };
}

/** A number in a notation of other languages. */
export function malformedNumber(span: Span): Diagnostic {
  return {
    ...error("json/malformed-number", span, `\`${spanText(span)}\` is no JSON number.`),
    hint: "a number has no leading `+` or zeros, digits on both sides of its point, and is finite.",
  };
}

/** Two entries with nothing between them. */
export function missingComma(span: Span): Diagnostic {
  return {
    ...error("json/missing-comma", span, "A comma is missing here."),
    fix: { title: "Write `,`.", span, text: "," },
  };
}

/** A comma before the first entry, after the last, or after another comma. */
export function strayComma(span: Span): Diagnostic {
  return {
    ...error("json/stray-comma", span, "This comma separates nothing."),
    hint: "commas stand between two entries, and none after the last.",
    fix: { title: "Remove it.", span, text: "" },
  };
}

/** A key that no colon parts from its value. */
export function missingColon(span: Span, key: Span): Diagnostic {
  return error("json/missing-colon", span, `A colon is missing after the key ${quote(spanText(key))}.`);
}

/** An entry of an object that does not begin with a key. */
export function expectedKey(span: Span): Diagnostic {
  return error("json/expected-key", span, "A key in double quotes is missing.");
}

/** A key as JavaScript would take it. */
export function unquotedKey(span: Span): Diagnostic {
  return {
    ...error("json/unquoted-key", span, `The key \`${spanText(span)}\` has no quotes.`),
    fix: { title: "Quote it.", span, text: JSON.stringify(spanText(span)) },
  };
}

/** A string as JavaScript would take it. */
export function singleQuotes(span: Span): Diagnostic {
  return {
    ...error("json/single-quotes", span, "This string stands in single quotes."),
    hint: "JSON strings stand in double quotes.",
  };
}

/** RFC 8259 leaves the meaning of a second entry of one name open, so there is none. */
export function duplicateKey(span: Span, first: Span): Diagnostic {
  return {
    ...error("json/duplicate-key", span, `The key ${quote(spanText(span))} stands twice in this object.`),
    related: [{ span: first, message: "first written here" }],
  };
}

/** An object or array that the file ends within. */
export function unclosedBracket(open: Span, end: Span): Diagnostic {
  const bracket = spanText(open);
  return {
    ...error("json/unclosed", open, `This \`${bracket}\` has no \`${bracket === "{" ? "}" : "]"}\`.`),
    related: [{ span: end, message: "the file ends here" }],
  };
}

/** A closing bracket of the other kind. */
export function wrongBracket(span: Span, open: Span): Diagnostic {
  return {
    ...error("json/wrong-bracket", span, `\`${spanText(span)}\` does not close \`${spanText(open)}\`.`),
    related: [{ span: open, message: "opened here" }],
  };
}

/** Strings end on the line on which they begin. */
export function unclosedString(span: Span): Diagnostic {
  return {
    ...error("json/unclosed-string", span, "This string has no closing quote on its line."),
    hint: "a line break within a string is written `\\n`.",
  };
}

/** Characters below U+0020 stand in strings as escapes alone. */
export function controlCharacter(span: Span): Diagnostic {
  const code = spanText(span).charCodeAt(0).toString(16).padStart(4, "0");
  return {
    ...error(
      "json/control-character",
      span,
      `The control character U+${code.toUpperCase()} stands bare in a string.`,
    ),
    fix: { title: `Write \`\\u${code}\`.`, span, text: `\\u${code}` },
  };
}

/** A backslash before something that needs none or has no escape. */
export function unknownEscape(span: Span): Diagnostic {
  return {
    ...error("json/unknown-escape", span, `\`${spanText(span)}\` is no escape sequence.`),
    hint: 'the escapes are \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits.',
  };
}

/** An escape for half of a character: no UTF-8 can hold it. */
export function loneSurrogate(span: Span): Diagnostic {
  return {
    ...error("json/lone-surrogate", span, "This is half of a character."),
    hint: "a surrogate counts only as a pair, high before low.",
  };
}

/** A comment of another language. */
export function commentInJson(span: Span): Diagnostic {
  return error("json/comment", span, "JSON has no comments.");
}

/** A JSON text is one value, not several. */
export function textAfterEnd(span: Span): Diagnostic {
  return error("json/text-after-end", span, "The file goes on after its value.");
}

/** Nesting that would exhaust the stack of some later stage. */
export function tooDeep(span: Span, limit: number): Diagnostic {
  return error("json/too-deep", span, `This lies deeper than ${limit} levels.`);
}

function error(code: string, span: Span, message: string): Diagnostic {
  return { severity: "error", code, message, span };
}

/** A key as the user wrote it, for a message. */
function quote(text: string): string {
  return `\`${text}\``;
}
