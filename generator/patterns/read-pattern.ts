import type { Dialect } from "./dialect.js";
import { parsePattern } from "./parse-pattern.js";
import type { PatternNode } from "./pattern.js";
import { PatternProblem } from "./pattern-problem.js";
import { printPattern } from "./print-pattern.js";

/** What a pattern of a model means to JavaScript. */
export type ReadPattern =
  | {
      readonly kind: "pattern";
      /** The text that JavaScript takes with the `u` flag: the model's own wherever that can be. */
      readonly source: string;
      readonly node: PatternNode;
      /** Whether JavaScript would refuse the model's own text. */
      readonly isTranslated: boolean;
    }
  | { readonly kind: "problem"; readonly reason: string; readonly start: number; readonly end: number };

/**
 * Reads a pattern as ECMAScript with the `u` flag. Where that refuses it, the pattern is read with the lenience that
 * other engines have (`\_`, `[\w-.]`, `\p{Alnum}`, `(?i)`), and written anew so that JavaScript matches the same texts.
 */
export function readPattern(text: string): ReadPattern {
  const isNative = compiles(text, "u");
  try {
    const node = parsePattern(text, isNative ? "ecmascript" : dialectOf(text));
    const source = isNative ? text : printPattern(node);
    if (!compiles(source, "u")) return problem("its meaning is unclear", 0, text.length);
    return { kind: "pattern", source, node, isTranslated: !isNative };
  } catch (error) {
    if (!(error instanceof PatternProblem)) throw error;
    return problem(error.message, error.start, error.end);
  }
}

function problem(reason: string, start: number, end: number): ReadPattern {
  return { kind: "problem", reason, start, end };
}

/** Words that only other engines have show that a pattern was written for one of them. */
function dialectOf(text: string): Dialect {
  return compiles(text, "") && !/\\[pP]\{|\\[AZzGhHQ]|&&\[/.test(text) ? "ecmascript" : "java";
}

function compiles(text: string, flags: string): boolean {
  try {
    return new RegExp(text, flags).flags === flags;
  } catch {
    return false;
  }
}
