import type { Node } from "./node.js";

/** A node as JSON on one line, without spaces; numbers keep the digits that they were written with. */
export function jsonText(node: Node): string {
  switch (node.kind) {
    case "null":
      return "null";
    case "boolean":
      return String(node.value);
    case "number":
      return node.text;
    case "string":
      return JSON.stringify(node.value);
    case "array":
      return `[${node.elements.map(jsonText).join()}]`;
    default:
      return `{${Array.from(node.entries, ([key, { value }]) => `${JSON.stringify(key)}:${jsonText(value)}`).join()}}`;
  }
}
