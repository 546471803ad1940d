import type { Node } from "../../../generator/model/node.js";

/** A value of a model as JSON has it. */
export function plainValue(node: Node): unknown {
  switch (node.kind) {
    case "null":
      return null;
    case "array":
      return node.elements.map(plainValue);
    case "object":
      return Object.fromEntries(Array.from(node.entries, ([key, { value }]) => [key, plainValue(value)]));
    default:
      return node.value;
  }
}

/** The parameters of a test of endpoints; null stands for none. */
export function plainParameters(node: Node | undefined): Readonly<Record<string, unknown>> {
  if (node?.kind !== "object") return {};
  const present = [...node.entries].filter(([, { value }]) => value.kind !== "null");
  return Object.fromEntries(present.map(([name, { value }]) => [name, plainValue(value)]));
}
