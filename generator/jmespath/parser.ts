import type {
  Comparator,
  Expression,
  FunctionCall,
  ListProjection,
  MultiSelectEntry,
  MultiSelectHash,
  MultiSelectList,
} from "./ast.js";
import { type JmespathSyntaxError, SyntaxFault } from "./syntax-error.js";
import { bindingPower, type Token, type TokenKind } from "./token.js";
import { TokenCursor } from "./token-cursor.js";

/** An expression, or what keeps the text from being one. */
export type ParseResult =
  | { readonly kind: "expression"; readonly expression: Expression }
  | { readonly kind: "error"; readonly error: JmespathSyntaxError };

/**
 * Reads an expression of JMESPath. It never throws, and takes time linear in the text.
 * Spec: https://jmespath.org/specification.html#grammar
 *
 * @example parseJmespath("reservations[].instances[].state.name")
 */
export function parseJmespath(text: string): ParseResult {
  try {
    const cursor = new TokenCursor(text);
    const expression = parseExpression(cursor, 0);
    cursor.take("end");
    return { kind: "expression", expression };
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    return { kind: "error", error: error.error };
  }
}

/** An expression up to the first token that binds no stronger than `power`: precedence climbing. */
function parseExpression(cursor: TokenCursor, power: number): Expression {
  const { level } = cursor;
  cursor.deepen();
  let left = parsePrefix(cursor);
  while (power < bindingPower(cursor.peek().kind)) {
    // The tree grows to the left as well.
    cursor.deepen();
    left = parseSuffix(cursor, left);
  }
  cursor.riseTo(level);
  return left;
}

/** What can begin an expression. */
const prefixes: readonly TokenKind[] = [
  "@",
  "identifier",
  "quoted",
  "literal",
  "*",
  "{",
  "[",
  "[]",
  "&",
  "!",
  "[?",
  "(",
];

function parsePrefix(cursor: TokenCursor): Expression {
  cursor.expect(prefixes);
  const token = cursor.next();
  switch (token.kind) {
    case "identifier":
      return cursor.peek().kind === "(" ? parseCall(cursor, token, token.name) : field(token, token.name);
    case "quoted":
      return field(token, token.name);
    case "literal":
      return { kind: "literal", value: token.value, ...placed(token) };
    case "*":
      return parseObjectProjection(cursor, currentAt(token.start));
    case "[":
      return parseBracketPrefix(cursor, token);
    case "{":
      return parseMultiSelectHash(cursor, token);
    case "[]":
      return parseFlatten(cursor, currentAt(token.start));
    case "[?":
      return parseFilter(cursor, currentAt(token.start));
    case "&":
      return parseOperand(cursor, token, "reference");
    case "!":
      return parseOperand(cursor, token, "not");
    case "(": {
      const inner = parseExpression(cursor, 0);
      cursor.take(")");
      return inner;
    }
    default:
      return { kind: "current", ...placed(token) };
  }
}

function placed({ start, end }: Token): { start: number; end: number; anchor: number } {
  return { start, end, anchor: start };
}

function field(token: Token, name: string): Expression {
  return { kind: "field", name, ...placed(token) };
}

/** What is meant where nothing is written. */
function currentAt(offset: number): Expression {
  return { kind: "current", start: offset, end: offset, anchor: offset };
}

/** `not-expression = "!" expression`, `expression-type = "&" expression` */
function parseOperand(cursor: TokenCursor, token: Token, kind: "not" | "reference"): Expression {
  const expression = parseExpression(cursor, kind === "not" ? bindingPower("!") : 0);
  return { kind, expression, start: token.start, end: expression.end, anchor: token.start };
}

/** `function-expression = unquoted-string (no-args / one-or-more-args)` */
function parseCall(cursor: TokenCursor, token: Token, name: string): FunctionCall {
  cursor.take("(");
  const args = cursor.peek().kind === ")" ? [] : parseList(cursor);
  cursor.take(")");
  return { kind: "call", name, args, start: token.start, end: cursor.end, anchor: token.start };
}

/** `*( expression "," ) expression` */
function parseList(cursor: TokenCursor): readonly Expression[] {
  const expressions = [parseExpression(cursor, 0)];
  while (cursor.takeIf(",")) expressions.push(parseExpression(cursor, 0));
  return expressions;
}

/** What can follow an expression and bind to it. */
const suffixes: readonly TokenKind[] = [
  ".",
  "[",
  "||",
  "&&",
  "|",
  "[]",
  "[?",
  "==",
  "!=",
  ">",
  ">=",
  "<",
  "<=",
];

function parseSuffix(cursor: TokenCursor, left: Expression): Expression {
  cursor.expect(suffixes);
  const token = cursor.next();
  switch (token.kind) {
    case ".":
      if (cursor.takeIf("*")) return parseObjectProjection(cursor, left);
      return subexpression(left, parseAfterDot(cursor, bindingPower(".")), token);
    case "|":
      return subexpression(left, parseExpression(cursor, bindingPower("|")), token);
    case "[]":
      return parseFlatten(cursor, left);
    case "[?":
      return parseFilter(cursor, left);
    case "[":
      return parseBracketSuffix(cursor, left, token);
    case "||":
    case "&&": {
      const right = parseExpression(cursor, bindingPower(token.kind));
      const kind = token.kind === "||" ? "or" : "and";
      return { kind, left, right, start: left.start, end: right.end, anchor: token.start };
    }
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return parseComparison(cursor, left, token.kind);
    default:
      return left;
  }
}

function subexpression(left: Expression, right: Expression, { start }: Token): Expression {
  return { kind: "subexpression", left, right, start: left.start, end: right.end, anchor: start };
}

/** `comparator-expression = expression comparator expression` */
function parseComparison(cursor: TokenCursor, left: Expression, comparator: Comparator): Expression {
  const anchor = cursor.peek().start;
  const right = parseExpression(cursor, bindingPower(comparator));
  return { kind: "comparison", comparator, left, right, start: left.start, end: right.end, anchor };
}

/** After a dot: a name, a multi-select or a call, and what binds stronger than `power`. */
function parseAfterDot(cursor: TokenCursor, power: number): Expression {
  const token = cursor.expect(["[", "{", "*", "identifier", "quoted"]);
  if (token.kind !== "[") return parseExpression(cursor, power);
  return parseMultiSelectList(cursor, cursor.next());
}

/** `[` at the beginning: an index or slice of the current value, a projection of it, or a multi-select. */
function parseBracketPrefix(cursor: TokenCursor, bracket: Token): Expression {
  const { kind, start } = cursor.peek();
  if (kind === "number" || kind === ":") return parseIndex(cursor, bracket);
  if (kind === "*" && cursor.peekSecond().kind === "]") return parseListProjection(cursor, currentAt(start));
  return parseMultiSelectList(cursor, bracket);
}

/** `[` after an expression: an index, a slice or a projection. */
function parseBracketSuffix(cursor: TokenCursor, left: Expression, bracket: Token): Expression {
  if (cursor.expect(["number", ":", "*"]).kind === "*") return parseListProjection(cursor, left);
  return subexpression(left, parseIndex(cursor, bracket), bracket);
}

/** `[5]`, or `slice-expression = [number] ":" [number] [ ":" [number] ]`, whose rest is projected. */
function parseIndex(cursor: TokenCursor, bracket: Token): Expression {
  const anchor = cursor.peek().start;
  const parts: (number | undefined)[] = [undefined];
  while (!cursor.takeIf("]")) {
    const token = cursor.expect(["number", "]", ":"]);
    if (token.kind === ":" && parts.length === 3) {
      throw cursor.fault("a slice has two colons at most", "Too many colons in slice expression");
    }
    cursor.next();
    if (token.kind === "number") {
      parts[parts.length - 1] = token.value;
      cursor.expect([":", "]"]);
    } else parts.push(undefined);
  }
  const place = { start: bracket.start, end: cursor.end, anchor };
  const [first, second, step = 1] = parts;
  if (parts.length === 1 && first !== undefined) return { kind: "index", index: first, ...place };
  const slice: Expression = { kind: "slice", from: first, to: second, step, ...place };
  return listProjection(slice, parseProjected(cursor, bindingPower("*")), anchor);
}

/** `multi-select-list = "[" ( expression *( "," expression ) ) "]"` */
function parseMultiSelectList(cursor: TokenCursor, bracket: Token): MultiSelectList {
  const anchor = cursor.peek().start;
  const expressions = parseList(cursor);
  cursor.take("]");
  return { kind: "multi-select-list", expressions, start: bracket.start, end: cursor.end, anchor };
}

/** `multi-select-hash = "{" ( keyval-expr *( "," keyval-expr ) ) "}"` */
function parseMultiSelectHash(cursor: TokenCursor, brace: Token): MultiSelectHash {
  const anchor = cursor.peek().start;
  const entries = [parseEntry(cursor)];
  while (cursor.expect(["}", ","]).kind === ",") {
    cursor.next();
    entries.push(parseEntry(cursor));
  }
  cursor.take("}");
  return { kind: "multi-select-hash", entries, start: brace.start, end: cursor.end, anchor };
}

/** `keyval-expr = identifier ":" expression` */
function parseEntry(cursor: TokenCursor): MultiSelectEntry {
  const key = cursor.peek().kind === "quoted" ? cursor.next() : cursor.take("identifier");
  cursor.take(":");
  const value = parseExpression(cursor, 0);
  return { key: "name" in key ? key.name : "", value };
}

/** `[*]` without its bracket. */
function parseListProjection(cursor: TokenCursor, left: Expression): Expression {
  const anchor = cursor.peek().start;
  cursor.take("*");
  cursor.take("]");
  return listProjection(left, parseProjected(cursor, bindingPower("*")), anchor);
}

function listProjection(left: Expression, right: Expression, anchor: number): ListProjection {
  return { kind: "list-projection", left, right, start: left.start, end: right.end, anchor };
}

/** What follows a `*`. */
function parseObjectProjection(cursor: TokenCursor, left: Expression): Expression {
  const anchor = cursor.peek().start - 1;
  const right = parseProjected(cursor, bindingPower("*"));
  return { kind: "object-projection", left, right, start: left.start, end: right.end, anchor };
}

/** What follows a `[]`. */
function parseFlatten(cursor: TokenCursor, expression: Expression): Expression {
  const { start, anchor } = expression;
  const next = cursor.peek().start;
  const flatten: Expression = { kind: "flatten", expression, start, end: cursor.end, anchor };
  return listProjection(flatten, parseProjected(cursor, bindingPower("*")), next);
}

/** What follows a `[?`. */
function parseFilter(cursor: TokenCursor, left: Expression): Expression {
  const condition = parseExpression(cursor, 0);
  cursor.take("]");
  const right = parseProjected(cursor, bindingPower("[?"));
  const place = { start: left.start, end: right.end, anchor: condition.anchor };
  return { kind: "filter-projection", left, condition, right, ...place };
}

/** What binds weaker than this ends a projection. */
const projectionEnd = 10;

/** The right side of a projection: all that still belongs to it, else the value itself. */
function parseProjected(cursor: TokenCursor, power: number): Expression {
  const { kind } = cursor.peek();
  if (kind === "[" || kind === "[?") return parseExpression(cursor, power);
  if (bindingPower(kind) < projectionEnd) return currentAt(cursor.end);
  if (cursor.takeIf(".")) return parseAfterDot(cursor, power);
  throw cursor.fault("a projection goes on with `.`, `[` or `[?`", "Invalid projection");
}
