import type { Model } from "../../model/model.js";
import type { OperationShape, Shape, StructureShape } from "../../model/shape.js";
import { nameOf, namespaceOf, type ShapeId } from "../../model/shape-id.js";
import { hasTrait } from "../../model/trait.js";
import { input, output } from "../../model/traits/type-refinement-traits.js";

/**
 * The structures that are written inline in an operation: those that are made for it, stand in the same file, and are
 * named as inline ones would be.
 * Spec: https://smithy.io/2.0/spec/idl.html#inline-input-output-shapes
 */
export function inlineMessages(model: Model, shapes: readonly Shape[]): ReadonlyMap<ShapeId, StructureShape> {
  const inFile = new Set(shapes);
  const inline = new Map<ShapeId, StructureShape>();
  for (const operation of shapes) {
    if (operation.kind !== "operation") continue;
    for (const structure of messagesOf(model, operation)) {
      if (inFile.has(structure)) inline.set(structure.id, structure);
    }
  }
  return inline;
}

function messagesOf(model: Model, { id, input: inputReference, output: outputReference }: OperationShape) {
  const candidates = [
    { target: inputReference.target, trait: input, suffix: "Input" },
    { target: outputReference.target, trait: output, suffix: "Output" },
  ];
  return candidates.flatMap(({ target, trait, suffix }) => {
    const shape = model.shapes.get(target);
    const isNamed = nameOf(target) === nameOf(id) + suffix && namespaceOf(target) === namespaceOf(id);
    return shape?.kind === "structure" && isNamed && hasTrait(shape, trait) ? [shape] : [];
  });
}
