import { compareDecimals } from "./decimal.js";
import type { ArrayNode, Node, ObjectNode } from "./node.js";

/**
 * Whether two nodes are the same value, wherever they stand. The order of an object's keys does not matter, nor does
 * the way in which a number is written.
 */
export function equalNodes(first: Node, second: Node): boolean {
  switch (first.kind) {
    case "null":
      return second.kind === "null";
    case "boolean":
      return second.kind === "boolean" && first.value === second.value;
    case "string":
      return second.kind === "string" && first.value === second.value;
    case "number":
      return second.kind === "number" && compareDecimals(first, second) === 0;
    case "array":
      return second.kind === "array" && equalArrays(first, second);
    default:
      return second.kind === "object" && equalObjects(first, second);
  }
}

function equalArrays(first: ArrayNode, second: ArrayNode): boolean {
  if (first.elements.length !== second.elements.length) return false;
  return first.elements.every((element, index) => {
    const other = second.elements[index];
    return other !== undefined && equalNodes(element, other);
  });
}

function equalObjects(first: ObjectNode, second: ObjectNode): boolean {
  if (first.entries.size !== second.entries.size) return false;
  for (const [key, { value }] of first.entries) {
    const other = second.entries.get(key)?.value;
    if (other === undefined || !equalNodes(value, other)) return false;
  }
  return true;
}
