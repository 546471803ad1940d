import type { JsonValue } from "./json-value.js";

/** A token of an expression, from `start` up to `end`. What is written with signs alone is its own kind. */
export type Token = TokenBody & { readonly start: number; readonly end: number };

type TokenBody =
  | { readonly kind: "identifier"; readonly name: string }
  | { readonly kind: "quoted"; readonly name: string }
  | { readonly kind: "literal"; readonly value: JsonValue }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: Sign | "end" };

/** Every kind of token. */
export type TokenKind = Token["kind"];

/** The tokens that stand for themselves. */
export type Sign = (typeof signs)[number];

/** Longer ones first: the lexer takes the first that fits. */
export const signs = [
  "[?",
  "[]",
  "||",
  "&&",
  "==",
  "!=",
  "<=",
  ">=",
  ".",
  "[",
  "]",
  "{",
  "}",
  "(",
  ")",
  ",",
  ":",
  "*",
  "@",
  "|",
  "&",
  "!",
  "<",
  ">",
] as const;

/** How strongly a token binds what stands before it. Spec: https://jmespath.org/specification.html#grammar */
export function bindingPower(kind: TokenKind): number {
  return bindingPowers.get(kind) ?? 0;
}

const bindingPowers: ReadonlyMap<TokenKind, number> = new Map([
  ["|", 1],
  ["||", 2],
  ["&&", 3],
  ["==", 5],
  ["!=", 5],
  ["<", 5],
  ["<=", 5],
  [">", 5],
  [">=", 5],
  ["[]", 9],
  ["*", 20],
  ["[?", 21],
  [".", 40],
  ["!", 45],
  ["{", 50],
  ["[", 55],
  ["(", 60],
]);

/** A kind of token in words, for our messages. */
export function kindInWords(kind: TokenKind): string {
  switch (kind) {
    case "identifier":
    case "quoted":
      return "a name";
    case "literal":
      return "a literal";
    case "number":
      return "a number";
    case "end":
      return "the end";
    default:
      return `\`${kind}\``;
  }
}

/** A kind of token as the reference names it. It writes a closing brace as a bracket. */
export function kindInReference(kind: TokenKind): string {
  switch (kind) {
    case "identifier":
    case "quoted":
      return "'A-Z|a-z|_'";
    case "literal":
      return "'`'";
    case "number":
      return "'-|0-9'";
    case "end":
      return "EOF";
    case "}":
      return "']'";
    default:
      return `'${kind}'`;
  }
}

/** A token as the reference quotes it: names and literals by their values. */
export function tokenInReference(token: Token): string {
  switch (token.kind) {
    case "identifier":
    case "quoted":
      return `'${token.name.replaceAll("'", "\\'")}'`;
    case "literal":
      return `'${valueText(token.value).replaceAll("'", "\\'")}'`;
    case "number":
      return `'${token.value}'`;
    default:
      return kindInReference(token.kind);
  }
}

function valueText(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
