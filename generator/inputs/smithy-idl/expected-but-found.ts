import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { spanText, type Span } from "../../source/span.js";
import { firstLineOf } from "./first-line.js";
import { expectedInReference } from "./reference-wording.js";
import { syntaxError } from "./syntax-error.js";
import type { Expectation } from "./syntax-fault.js";
import { describeKind, type Token } from "./token.js";

/**
 * The grammar has no way on from a token. If the token is broken in itself, that is what there is to say. What Smithy's
 * reference would have taken there may differ.
 */
export function expectedButFound(
  expected: readonly Expectation[],
  found: Token,
  law: string,
  expectedByReference: readonly Expectation[],
): Diagnostic {
  return {
    ...describeFault(expected, found, law),
    reference: expectedInReference(expectedByReference, found),
  };
}

function describeFault(expected: readonly Expectation[], found: Token, law: string): Diagnostic {
  switch (found.kind) {
    case "unclosedText":
      return unclosedText(found);
    case "unclosedTextBlock":
      return unclosedTextBlock(found);
    case "malformedNumber":
      return malformedNumber(found);
    case "malformedIdentifier":
      return malformedIdentifier(found);
    case "unexpected":
      return unexpectedCharacter(found);
    default:
      return expectedToken(expected, found, law);
  }
}

function expectedToken(expected: readonly Expectation[], found: Token, law: string): Diagnostic {
  const names = joinWithOr(expected.map(describeExpectation));
  return {
    ...syntaxError("idl/expected-token", firstLineOf(found.span)),
    message: `Expected ${names} but found ${describeFound(found)}.`,
    hint: law,
  };
}

function unclosedText(found: Token): Diagnostic {
  return {
    ...syntaxError("idl/unclosed-string", firstLineOf(found.span)),
    message: "The string that begins here is never closed.",
    hint: 'a string ends with `"`; a quote within it is written `\\"`.',
  };
}

function unclosedTextBlock(found: Token): Diagnostic {
  return {
    ...syntaxError("idl/unclosed-text-block", firstLineOf(found.span)),
    message: "The text block that begins here is never closed.",
    hint: 'a text block ends with `"""`; three quotes within it are written `\\"""`.',
  };
}

function malformedNumber(found: Token): Diagnostic {
  return {
    ...syntaxError("idl/malformed-number", found.span),
    message: `\`${spanText(found.span)}\` is not a complete number.`,
    hint: "digits follow a `-`, a `.` and an `e`, and only `0` itself begins with a zero.",
  };
}

function malformedIdentifier(found: Token): Diagnostic {
  return {
    ...syntaxError("idl/malformed-identifier", found.span),
    message: `\`${spanText(found.span)}\` is not a complete identifier.`,
    hint: "an identifier has a letter or a digit after its first underscores.",
  };
}

function unexpectedCharacter(found: Token): Diagnostic {
  return {
    ...syntaxError("idl/unexpected-character", found.span),
    message: `\`${excerpt(found.span)}\` begins nothing in the Smithy IDL.`,
    hint: "identifiers are made of the letters A to Z, digits and `_`; any other text belongs in quotes.",
  };
}

function describeExpectation(expectation: Expectation): string {
  if (expectation === "lineBreak") return "a line break";
  return expectation === "whitespace" ? "whitespace" : describeKind(expectation);
}

function describeFound(found: Token): string {
  const isWord = found.kind === "identifier" || found.kind === "number" || found.kind === "quotedText";
  return isWord ? `\`${excerpt(found.span)}\`` : describeKind(found.kind);
}

/** The first line, and no more of it than a sentence can hold. */
function excerpt(span: Span): string {
  const text = spanText(firstLineOf(span));
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function joinWithOr(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} or ${last}`;
}
