import type { Node, ObjectEntry, StringNode } from "./node.js";

/** The node with each string, keys of objects among them, as a function gives it back. */
export function mapStrings(node: Node, change: (text: string) => string): Node {
  switch (node.kind) {
    case "string":
      return mapString(node, change);
    case "array":
      return { ...node, elements: node.elements.map((element) => mapStrings(element, change)) };
    case "object": {
      const entries = [...node.entries.values()].map((entry): ObjectEntry => ({
        key: mapString(entry.key, change),
        value: mapStrings(entry.value, change),
      }));
      return { ...node, entries: new Map(entries.map((entry) => [entry.key.value, entry])) };
    }
    default:
      return node;
  }
}

function mapString(node: StringNode, change: (text: string) => string): StringNode {
  const value = change(node.value);
  return value === node.value ? node : { ...node, value };
}
