import type { AnyShape } from "../model/knowledge/any-shape.js";
import { getEntry, type Node } from "../model/node.js";
import type { ShapeId } from "../model/shape-id.js";

/**
 * The part of a trait's value under a path of keys and indexes, for a message to point at. Where the path leads nowhere,
 * the last part on it.
 */
export function traitPart(
  shape: AnyShape,
  trait: ShapeId,
  ...path: readonly (string | number)[]
): Node | undefined {
  let part = shape.traits.get(trait)?.value;
  for (const step of path) part = stepInto(part, step) ?? part;
  return part;
}

function stepInto(node: Node | undefined, step: string | number): Node | undefined {
  if (typeof step === "string") return getEntry(node, step);
  return node?.kind === "array" ? node.elements[step] : undefined;
}
