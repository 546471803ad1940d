import { InternalError, invariant } from "../../diagnostics/invariant.js";
import { code, type Code } from "../../emit/code.js";
import { call, literal, regularExpression } from "../../emit/expressions.js";
import { type CodeSymbol, typeOf } from "../../emit/symbol.js";
import { findAmbiguity } from "../../patterns/ambiguity.js";
import type { PatternNode } from "../../patterns/pattern.js";
import { readPattern } from "../../patterns/read-pattern.js";

/** The type and the value of a constant that tells whether a text matches a pattern. */
export interface PatternConstant {
  readonly type: Code;
  readonly value: Code;
}

/**
 * A regular expression, or, for a pattern with which a client could keep JavaScript's engine busy for hours, a matcher
 * that follows all ways at once. `runtime` names what `templates/validators/linear-pattern.ts` has for the latter.
 */
export function patternConstant(text: string, runtime: (name: string) => CodeSymbol): PatternConstant {
  const read = readPattern(text);
  // The rules refuse patterns that JavaScript cannot run.
  invariant(read.kind === "pattern", `JavaScript cannot run \`${text}\`.`);
  const { node, source } = read;
  if (!isRegular(node) || stepsOf(node) > MANY_STEPS || findAmbiguity(node) === undefined) {
    return { type: code`RegExp`, value: regularExpression(source, "u") };
  }
  return {
    type: code`${typeOf(runtime("LinearPattern"))}`,
    value: code`/* @__PURE__ */ ${call(code`${runtime("linearPattern")}`, [partOf(node, runtime)])}`,
  };
}

/** Counts are written out by the matcher: beyond this many steps it would be slow for every text. */
const MANY_STEPS = 10_000;

/** What looks ahead, behind or back needs an engine that tries one way after the other. */
function isRegular(node: PatternNode): boolean {
  switch (node.kind) {
    case "lookaround":
    case "backreference":
      return false;
    case "alternation":
      return node.options.every(isRegular);
    case "sequence":
      return node.parts.every(isRegular);
    case "repeat":
    case "group":
      return isRegular(node.body);
    case "assertion":
    case "characters":
      return true;
  }
}

/** How many states a part has. */
function stepsOf(node: PatternNode): number {
  switch (node.kind) {
    case "alternation":
      return node.options.reduce((sum, option) => sum + stepsOf(option), 1);
    case "sequence":
      return node.parts.reduce((sum, part) => sum + stepsOf(part), 0);
    case "repeat":
      return (stepsOf(node.body) + 1) * (node.max === Infinity ? node.min + 1 : node.max);
    case "group":
    case "lookaround":
      return stepsOf(node.body);
    case "assertion":
    case "backreference":
    case "characters":
      return 1;
  }
}

/** A part of a regular pattern, as calls that build it. What groups capture and which way is tried first does not matter. */
function partOf(node: PatternNode, runtime: (name: string) => CodeSymbol): Code {
  const build = (name: string, args: readonly Code[]): Code => call(code`${runtime(name)}`, args);
  const parts = (nodes: readonly PatternNode[]): readonly Code[] =>
    nodes.map((part) => partOf(part, runtime));
  switch (node.kind) {
    case "alternation":
      return build("either", parts(node.options));
    case "sequence":
      return build("sequence", parts(node.parts));
    case "repeat":
      return build("repeat", [partOf(node.body, runtime), literal(node.min), boundOf(node.max)]);
    case "group":
      return partOf(node.body, runtime);
    case "assertion":
      return build("place", [regularExpression(node.text, "uy")]);
    case "characters":
      return build("one", [regularExpression(node.text, "u")]);
    case "lookaround":
    case "backreference":
      throw new InternalError(`A ${node.kind} is no part of a regular pattern.`);
  }
}

function boundOf(max: number): Code {
  return max === Infinity ? code`Infinity` : literal(max);
}
