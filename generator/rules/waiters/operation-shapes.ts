import type { Model } from "../../model/model.js";
import type { OperationShape, Shape } from "../../model/shape.js";

/** The input of an operation, the empty unit type where it has none; undefined where the model lacks it. */
export function getInputShape(model: Model, operation: OperationShape): Shape | undefined {
  return model.shapes.get(operation.input.target);
}

/** The output of an operation, the empty unit type where it has none; undefined where the model lacks it. */
export function getOutputShape(model: Model, operation: OperationShape): Shape | undefined {
  return model.shapes.get(operation.output.target);
}
