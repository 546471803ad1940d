import { hasTrait } from "../../model/trait.js";
import { enumTrait } from "../../model/traits/constraint-traits.js";
import type { Change } from "../differences.js";
import { report, type Evaluator } from "../evaluator.js";

/** A shape keeps its type, except that a string with the deprecated `@enum` should become an enum. */
export const changedShapeType: Evaluator = function* ({ changed }) {
  for (const change of changed) {
    const { before, after } = change;
    if (before.kind === after.kind || becameEnum(change)) continue;
    yield report({
      severity: "error",
      code: "diff/changed-shape-type",
      eventId: "ChangedShapeType",
      shape: after,
      message: `\`${after.id}\` is of the type \`${after.kind}\` now, and was of \`${before.kind}\`.`,
      reference: `Shape \`${before.id}\` type was changed from \`${before.kind}\` to \`${after.kind}\`.`,
      hint: "types and messages of clients in use are of the old type; define a shape of another name.",
    });
  }
};

function becameEnum({ before, after }: Change): boolean {
  return hasTrait(before, enumTrait) && after.kind === "enum";
}
