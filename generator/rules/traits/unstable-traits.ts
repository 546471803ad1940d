import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type AnyShape, shapesByTrait } from "../../model/knowledge/any-shape.js";
import { isOfficial } from "../../model/knowledge/official-shapes.js";
import type { Model } from "../../model/model.js";
import type { AppliedTrait } from "../../model/shape.js";
import { nameOf } from "../../model/shape-id.js";
import { unstable } from "../../model/traits/documentation-traits.js";
import type { Rule } from "../rule.js";
import { nameSpan, traitDiagnostic, uniqueTraits } from "../trait-diagnostic.js";

/**
 * Who applies a trait that is not stable yet knows so: it may change without notice.
 * Spec: https://smithy.io/2.0/spec/documentation-traits.html#unstable-trait
 */
export const unstableTraits: Rule = { id: "UnstableTrait", seesUnfitTraits: true, check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const { id } of shapesByTrait(model).get(unstable.id) ?? []) {
    for (const [user, applied] of uniqueTraits(shapesByTrait(model).get(id), id)) {
      if (!isOfficial(user.id)) yield unstableTrait(user, applied);
    }
  }
}

function unstableTrait(user: AnyShape, applied: AppliedTrait): Diagnostic {
  const { id } = applied;
  return traitDiagnostic(user, id, undefined, {
    severity: "warning",
    span: nameSpan(applied),
    code: "trait/unstable",
    eventId: `UnstableTrait.${id}`,
    message: `\`@${nameOf(id)}\` is not stable yet and may change.`,
    reference: `This shape applies a trait that is unstable: ${id}`,
  });
}
