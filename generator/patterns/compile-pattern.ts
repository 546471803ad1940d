import { readPattern } from "./read-pattern.js";

/** The expression that generated code has for a pattern; undefined where it is none, which is reported for itself. */
export function compilePattern(text: string): RegExp | undefined {
  const pattern = readPattern(text);
  return pattern.kind === "pattern" ? new RegExp(pattern.source, "u") : undefined;
}
