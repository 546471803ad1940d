import { errorsOf, getInput, getOutput } from "../../../../generator/model/knowledge/operations.js";
import type { Model } from "../../../../generator/model/model.js";
import { nameOf } from "../../../../generator/model/shape-id.js";
import type { OperationShape, StructureShape } from "../../../../generator/model/shape.js";
import { traitOf } from "../../../../generator/model/trait.js";
import { httpError } from "../../../../generator/model/traits/http-traits.js";
import { error as errorTrait } from "../../../../generator/model/traits/type-refinement-traits.js";
import { drawMembers, type Extent, extents, type Members } from "./draw-members.js";

/** A call of an operation, with what goes there and back. */
export interface OperationCall {
  /** The name of the operation, as in the names of commands. */
  readonly name: string;
  readonly operation: OperationShape;
  readonly inputShape: StructureShape | undefined;
  readonly outputShape: StructureShape | undefined;
  readonly extent: Extent;
  readonly input: Members;
  readonly output: Members;
}

/** Calls of every operation: with all members, and with the required ones alone. */
export function operationCalls(model: Model): readonly OperationCall[] {
  const operations = [...model.shapes.values()].filter((shape) => shape.kind === "operation");
  return operations.flatMap((operation) => extents.map((extent) => callOf(model, operation, extent)));
}

/** An error with which an operation can end. */
export interface OperationError {
  /** The name of the operation. */
  readonly name: string;
  /** The name of the error, and of its class. */
  readonly error: string;
  /** A call that ends so. */
  readonly input: Members;
  readonly members: Members;
  readonly status: number;
}

/** Every error of every operation, with all members. */
export function operationErrors(model: Model): readonly OperationError[] {
  return operationCalls(model)
    .filter(({ extent }) => extent === "required members")
    .flatMap(({ name, operation, input }) =>
      errorsOf(model, operation).map((error) => ({
        name,
        error: nameOf(error.id),
        input,
        members: drawMembers(model, error, "all members"),
        status: traitOf(error, httpError) ?? (traitOf(error, errorTrait) === "client" ? 400 : 500),
      })),
    );
}

function callOf(model: Model, operation: OperationShape, extent: Extent): OperationCall {
  const inputShape = getInput(model, operation);
  const outputShape = getOutput(model, operation);
  const draw = (shape: StructureShape | undefined): Members =>
    shape === undefined ? {} : drawMembers(model, shape, extent);
  return {
    name: operation.id.slice(operation.id.indexOf("#") + 1),
    operation,
    inputShape,
    outputShape,
    extent,
    input: draw(inputShape),
    output: draw(outputShape),
  };
}
