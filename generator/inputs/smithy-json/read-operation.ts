import type { OperationDefinition } from "../../model/fragment.js";
import { checkProperties } from "./expect.js";
import { readReferenceProperty, readReferences } from "./read-reference.js";
import type { ShapeHeader, ShapeNode } from "./shape-node.js";

/** Spec: https://smithy.io/2.0/spec/json-ast.html#operation-shape */
export function readOperation(
  { id, object, file, place }: ShapeNode,
  header: ShapeHeader,
): OperationDefinition {
  checkProperties(object, ["type", "input", "output", "errors", "traits", "mixins"], id, file);
  const input = readReferenceProperty(object, "input", place);
  const output = readReferenceProperty(object, "output", place);
  return {
    ...header,
    kind: "operation",
    ...(input && { input }),
    ...(output && { output }),
    errors: readReferences(object, "errors", place),
  };
}
