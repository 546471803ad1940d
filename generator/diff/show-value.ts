import { toPlainValue, type Node } from "../model/node.js";

/** A value on one line, as JSON. */
export function showValue(node: Node): string {
  return JSON.stringify(toPlainValue(node));
}

/** A value as the reference shows it: as JSON on lines of its own. */
export function printValue(node: Node): string {
  return JSON.stringify(toPlainValue(node), undefined, 4);
}

/** The same within backticks, or in a fence where it takes several lines; strings lose their quotes. */
export function fencedValue(node: Node): string {
  const text = printValue(node);
  if (text.includes("\n")) return `\n\`\`\`\n${text}\n\`\`\`\n`;
  return `\`${node.kind === "string" ? text.slice(1, -1) : text}\``;
}
