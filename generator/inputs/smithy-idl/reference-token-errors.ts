import { spanText, type Span } from "../../source/span.js";
import type { Token } from "./token.js";

/** What Smithy's reference says of a token that is broken in itself; undefined where it is not. */
export function brokenTokenInReference({ kind, span }: Token): string | undefined {
  switch (kind) {
    case "unexpected":
      return unexpectedCharacter(spanText(span));
    case "malformedIdentifier":
      return `${place(span)}: Expected a valid identifier character, but found '${characterAfter(span)}'`;
    case "malformedNumber":
      return malformedNumber(spanText(span));
    case "unclosedText":
      return `Error parsing quoted string: ${place(span)}: Expected: '"', but found '[EOF]'`;
    case "unclosedTextBlock":
      return `Error parsing text block: ${place(span)}: Expected: '"', but found '[EOF]'`;
    default:
      return undefined;
  }
}

function unexpectedCharacter(text: string): string {
  return text.startsWith("/")
    ? "Expected a '/' to follow '/' to form a comment."
    : `Unexpected character: '${text.charAt(0)}'`;
}

/** The reference goes on until a digit is missing, and quotes the number up to there. */
function malformedNumber(text: string): string | undefined {
  for (const { pattern, mark } of missingDigits) {
    const part = pattern.exec(text)?.[0];
    if (part !== undefined) return `Invalid number '${part}': ${mark} must be followed by a digit`;
  }
  return undefined;
}

const missingDigits: readonly { readonly pattern: RegExp; readonly mark: string }[] = [
  { pattern: /^-(?![0-9])/, mark: "'-'" },
  { pattern: /^-?[0-9]*\.(?![0-9])/, mark: "'.'" },
  { pattern: /^-?[0-9]*(?:\.[0-9]+)?[eE][-+]?(?![0-9])/, mark: "'e', '+', and '-'" },
];

/** Where the token ends, which is where the reference stood when it saw the mistake. */
function place({ file, end }: Span): string {
  const { line, column } = file.positionAt(end);
  return `Syntax error at line ${line}, column ${column}`;
}

function characterAfter({ file, end }: Span): string {
  return end < file.text.length ? file.text.charAt(end) : "[EOF]";
}
