import { hasTrait } from "../../model/trait.js";
import { trait } from "../../model/traits/model-traits.js";
import { report, type Evaluator } from "../evaluator.js";

/** Traits may come, but not go: other models, which nobody here sees, apply them. */
export const changedTraitDefinitions: Evaluator = function* ({ added, removed }) {
  for (const shape of added) {
    if (!hasTrait(shape, trait)) continue;
    yield report({
      severity: "note",
      code: "diff/added-trait-definition",
      eventId: "AddedTraitDefinition",
      shape,
      message: `\`${shape.id}\` is a new trait.`,
      reference: `Trait definition \`${shape.id}\` was added`,
    });
  }
  for (const shape of removed) {
    if (!hasTrait(shape, trait)) continue;
    yield report({
      severity: "error",
      code: "diff/removed-trait-definition",
      eventId: "RemovedTraitDefinition",
      shape,
      span: shape.traits.get(trait.id)?.span,
      message: `The trait \`${shape.id}\` is gone.`,
      reference: `Trait definition \`${shape.id}\` was removed`,
      hint: "other models may apply it; deprecate it instead.",
    });
  }
};
