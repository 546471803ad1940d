import type { AnyShape } from "../../model/knowledge/any-shape.js";
import { getShape } from "../../model/model.js";
import { containerOf } from "../../model/shape-id.js";
import { hasTrait } from "../../model/trait.js";
import { enumTrait, privateTrait } from "../../model/traits/constraint-traits.js";
import { report, type Evaluator } from "../evaluator.js";

/** Public shapes stay: the code that was generated for them is in use. Simple shapes leave no type behind. */
export const removedShape: Evaluator = function* ({ after, removed }) {
  for (const shape of removed) {
    if (hasTrait(shape, privateTrait) || isOfRemovedShape(shape)) continue;
    const isScalar = leavesNoType(shape);
    yield report({
      severity: isScalar ? "warning" : "error",
      code: isScalar ? "diff/removed-simple-shape" : "diff/removed-shape",
      eventId: isScalar ? "RemovedShape.ScalarShape" : "RemovedShape",
      shape,
      message: `The ${shape.kind} \`${shape.id}\` is gone.`,
      reference: `Removed ${shape.kind} \`${shape.id}\``,
      hint: "what was generated from the model before may still name it; deprecate it instead.",
    });
  }

  function isOfRemovedShape(shape: AnyShape): boolean {
    return shape.kind === "member" && getShape(after, containerOf(shape.id)) === undefined;
  }
};

function leavesNoType(shape: AnyShape): boolean {
  return scalars.has(shape.kind) && !(shape.kind === "string" && hasTrait(shape, enumTrait));
}

const scalars: ReadonlySet<string> = new Set([
  "bigDecimal",
  "bigInteger",
  "blob",
  "boolean",
  "byte",
  "double",
  "float",
  "integer",
  "long",
  "short",
  "string",
  "timestamp",
]);
