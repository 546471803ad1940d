import type { Model } from "../model.js";
import type { ShapeId } from "../shape-id.js";
import type { OperationShape, ServiceShape, ShapeReference, StructureShape } from "../shape.js";

/** The id of the unit type, which stands for "nothing": the input or output of an operation that has none. */
export const unitId: ShapeId = "smithy.api#Unit";

/** The input of an operation; undefined where it has none (or where the model has no such structure). */
export function getInput(model: Model, operation: OperationShape): StructureShape | undefined {
  return getStructure(model, operation.input);
}

/** The output of an operation; undefined where it has none (or where the model has no such structure). */
export function getOutput(model: Model, operation: OperationShape): StructureShape | undefined {
  return getStructure(model, operation.output);
}

/** The errors that an operation can end with, its own before those of the service, each once. */
export function errorsOf(
  model: Model,
  operation: OperationShape,
  service?: ServiceShape,
): readonly StructureShape[] {
  const references = [...operation.errors, ...(service?.errors ?? [])];
  const errors = references.map((reference) => getStructure(model, reference));
  return [...new Set(errors.filter((error) => error !== undefined))];
}

function getStructure(model: Model, reference: ShapeReference): StructureShape | undefined {
  const shape = model.shapes.get(reference.target);
  return shape?.kind === "structure" && shape.id !== unitId ? shape : undefined;
}
