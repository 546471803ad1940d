import { spanText } from "../../source/span.js";
import { decodeQuotedText } from "./quoted-text.js";
import { brokenTokenInReference } from "./reference-token-errors.js";
import { inReference } from "./syntax-error.js";
import type { Expectation } from "./syntax-fault.js";
import { decodeTextBlock } from "./text-block.js";
import type { Token, TokenKind } from "./token.js";

/** That the grammar has no way on from a token, in the reference's words. */
export function expectedInReference(expected: readonly Expectation[], found: Token): string {
  return flawOfText(found) ?? inReference(found.span, expectation(expected, found));
}

/** That shapes begin where a file has no namespace yet, at their first token. */
export function missingNamespaceInReference(first: Token): string {
  return inReference(first.span, `Expected a namespace definition but found ${nameInReference(first)}`);
}

/** To the reference a string with a bad escape is broken as a whole, whatever stands where it stands. */
function flawOfText({ kind, span }: Token): string | undefined {
  if (kind !== "quotedText" && kind !== "textBlock") return undefined;
  const { diagnostics } = kind === "quotedText" ? decodeQuotedText(span) : decodeTextBlock(span);
  return diagnostics.find(({ reference }) => reference !== undefined)?.reference;
}

function expectation(expected: readonly Expectation[], found: Token): string {
  const [first] = expected;
  if (first === "lineBreak") return `Expected a line break, but found ${nameInReference(found)}`;
  if (first === "whitespace") {
    return `Expected one or more whitespace characters, but found ${nameInReference(found)}`;
  }
  const broken = brokenTokenInReference(found);
  if (broken !== undefined) return broken;
  const names = expected.map(kindInReference).join(", ");
  return expected.length === 1
    ? `Expected ${names} but found ${nameInReference(found)}`
    : `Expected one of ${names}; but found ${nameInReference(found)}`;
}

/** A token as the reference shows it: `IDENTIFIER('name')`. */
function nameInReference({ kind, span }: Token): string {
  if (kind === "endOfFile") return "EOF";
  const text = spanText(span);
  // What begins no token is one token a character there, and a run of them here.
  return `${referenceKinds[kind].name}('${kind === "unexpected" ? text.charAt(0) : text}')`;
}

function kindInReference(kind: Expectation): string {
  if (kind === "lineBreak" || kind === "whitespace") return "";
  const { name, example } = referenceKinds[kind];
  return example === undefined ? name : `${name}('${example}')`;
}

/** How the reference names a kind of token, and the spelling that it shows of one that it misses. */
interface ReferenceKind {
  readonly name: string;
  readonly example?: string;
}

const broken: ReferenceKind = { name: "ERROR" };

const referenceKinds: Readonly<Record<TokenKind, ReferenceKind>> = {
  space: { name: "SPACE", example: " " },
  newline: { name: "NEWLINE", example: "\\n" },
  comma: { name: "COMMA", example: "," },
  comment: { name: "COMMENT", example: "//" },
  docComment: { name: "DOC_COMMENT", example: "///" },
  identifier: { name: "IDENTIFIER" },
  number: { name: "NUMBER" },
  quotedText: { name: "STRING", example: '"' },
  textBlock: { name: "TEXT_BLOCK", example: '"""' },
  at: { name: "AT", example: "@" },
  dollar: { name: "DOLLAR", example: "$" },
  dot: { name: "DOT", example: "." },
  pound: { name: "POUND", example: "#" },
  colon: { name: "COLON", example: ":" },
  walrus: { name: "WALRUS", example: ":=" },
  equal: { name: "EQUAL", example: "=" },
  leftBrace: { name: "LBRACE", example: "{" },
  rightBrace: { name: "RBRACE", example: "}" },
  leftBracket: { name: "LBRACKET", example: "[" },
  rightBracket: { name: "RBRACKET", example: "]" },
  leftParen: { name: "LPAREN", example: "(" },
  rightParen: { name: "RPAREN", example: ")" },
  unexpected: broken,
  malformedIdentifier: broken,
  malformedNumber: broken,
  unclosedText: broken,
  unclosedTextBlock: broken,
  endOfFile: { name: "EOF" },
};
