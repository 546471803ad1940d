import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { getInput, getOutput } from "../../model/knowledge/operations.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { OperationShape, StructureShape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { input as inputTrait, output as outputTrait } from "../../model/traits/type-refinement-traits.js";
import { linter } from "./linter.js";
import { ownShapes } from "./own-shapes.js";

/**
 * The input and the output of an operation are its own, marked as such: then they can change without a thought for other
 * operations.
 * Spec: https://smithy.io/2.0/guides/model-linters.html#inputoutputstructurereuse
 */
export const inputOutputStructures = linter("InputOutputStructureReuse", () => check);

function* check(model: Model): Iterable<Diagnostic> {
  for (const operation of ownShapes(model)) {
    if (operation.kind !== "operation") continue;
    const [input, output] = [getInput(model, operation), getOutput(model, operation)];
    if (input !== undefined && !hasTrait(input, inputTrait)) yield unmarkedInput(operation, input);
    if (output !== undefined && !hasTrait(output, outputTrait)) yield unmarkedOutput(operation, output);
  }
}

function unmarkedInput(operation: OperationShape, input: StructureShape): Diagnostic {
  return {
    severity: "warning",
    code: "lint/unmarked-input",
    eventId: `InputOutputStructureReuse.Input.${nameOf(operation.id)}`,
    message: `\`${nameOf(input.id)}\` is the input of \`${nameOf(operation.id)}\`, but not marked with \`@input\`.`,
    reference: `This structure is the input of \`${operation.id}\`, but it is not marked with the @input trait. The @input trait gives operations more flexibility to evolve their top-level input members in ways that would otherwise be backward incompatible.`,
    span: input.span,
    shapeId: input.id,
    hint: "an input that is nothing else may drop `@required` later without breaking clients.",
  };
}

function unmarkedOutput(operation: OperationShape, output: StructureShape): Diagnostic {
  return {
    severity: "warning",
    code: "lint/unmarked-output",
    eventId: `InputOutputStructureReuse.Output.${nameOf(operation.id)}`,
    message: `\`${nameOf(output.id)}\` is the output of \`${nameOf(operation.id)}\`, but not marked with \`@output\`.`,
    reference: `This structure is the output of \`${operation.id}\`, but it is not marked with the @output trait.`,
    span: output.span,
    shapeId: output.id,
  };
}
