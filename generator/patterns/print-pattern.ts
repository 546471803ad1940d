import type { PatternNode, Repeat } from "./pattern.js";

/** The text of a pattern, which JavaScript takes with the `u` flag. */
export function printPattern(node: PatternNode): string {
  switch (node.kind) {
    case "alternation":
      return node.options.map(printPattern).join("|");
    case "sequence":
      return node.parts.map(printPart).join("");
    case "repeat":
      return `${printRepeated(node.body)}${printQuantifier(node)}`;
    case "group":
    case "lookaround":
      return `${node.opening}${printPattern(node.body)})`;
    case "assertion":
    case "backreference":
    case "characters":
      return node.text;
  }
}

/** An alternation within a sequence is one that a flag `(?i)` cut off: it needs parentheses to stay together. */
function printPart(node: PatternNode): string {
  return node.kind === "alternation" ? `(?:${printPattern(node)})` : printPattern(node);
}

/** What a quantifier takes as one. Places can be repeated elsewhere, but not in JavaScript. */
function printRepeated(node: PatternNode): string {
  const isOne = node.kind === "group" || node.kind === "characters" || node.kind === "backreference";
  return isOne ? printPattern(node) : `(?:${printPattern(node)})`;
}

function printQuantifier({ min, max, isLazy }: Repeat): string {
  const lazy = isLazy ? "?" : "";
  if (max === Infinity && min < 2) return (min === 0 ? "*" : "+") + lazy;
  if (min === 0 && max === 1) return `?${lazy}`;
  if (min === max) return `{${min}}${lazy}`;
  return `{${min},${max === Infinity ? "" : max}}${lazy}`;
}
