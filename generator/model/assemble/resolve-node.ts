import type { ArrayNode, Node, ObjectNode, StringNode } from "../node.js";
import type { ShapeId } from "../shape-id.js";

/** Finds the first of some ids that is defined. */
export type FindFirst = (candidates: readonly ShapeId[]) => ShapeId | undefined;

/**
 * The node with every shape id in it made absolute. A node without any is returned as it is. A shape id that nothing
 * defines becomes the likeliest absolute one and keeps its candidates, so that a rule can tell it from a string.
 * Spec: https://smithy.io/2.0/spec/idl.html#syntactic-shape-ids
 */
export function resolveNode(node: Node, findFirst: FindFirst): Node {
  switch (node.kind) {
    case "string":
      return node.candidates === undefined ? node : resolveString(node, node.candidates, findFirst);
    case "array":
      return resolveArray(node, findFirst);
    case "object":
      return resolveObject(node, findFirst);
    default:
      return node;
  }
}

function resolveString(node: StringNode, candidates: readonly ShapeId[], findFirst: FindFirst): StringNode {
  const id = findFirst(candidates);
  if (id === undefined) return { ...node, value: candidates[0] ?? node.value };
  return { kind: "string", value: id, span: node.span };
}

// Loops, not callbacks: values may lie so deep in one another that every frame of the stack counts.
function resolveArray(node: ArrayNode, findFirst: FindFirst): ArrayNode {
  const elements: Node[] = [];
  let isResolved = false;
  for (const element of node.elements) {
    const resolved = resolveNode(element, findFirst);
    elements.push(resolved);
    isResolved ||= resolved !== element;
  }
  return isResolved ? { ...node, elements } : node;
}

function resolveObject(node: ObjectNode, findFirst: FindFirst): ObjectNode {
  let entries: Map<string, { key: StringNode; value: Node }> | undefined;
  for (const [name, { key, value }] of node.entries) {
    const resolved = resolveNode(value, findFirst);
    if (resolved === value) continue;
    entries ??= new Map(node.entries);
    entries.set(name, { key, value: resolved });
  }
  return entries === undefined ? node : { ...node, entries };
}
