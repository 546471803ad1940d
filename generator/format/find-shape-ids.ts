import type { ShapeIdNode } from "../inputs/smithy-idl/ast.js";
import { SourceFile } from "../source/source-file.js";

/** All shape ids in a part of a tree, whatever they are there for. */
export function* findShapeIds(part: unknown): Generator<ShapeIdNode, void> {
  if (typeof part !== "object" || part === null || part instanceof SourceFile) return;
  if (isShapeId(part)) yield part;
  else for (const child of Object.values(part)) yield* findShapeIds(child);
}

/** The discriminant says which node of the tree an object is. */
function isShapeId(node: object): node is ShapeIdNode {
  return "kind" in node && node.kind === "shapeId";
}
