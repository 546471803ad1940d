import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { Shape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { trait } from "../../model/traits/model-traits.js";
import { mixin } from "../../model/traits/type-refinement-traits.js";
import type { Rule } from "../rule.js";
import { placeOf, targetDiagnostic, targetsOf } from "./targets.js";

/**
 * Traits are only applied and mixins only mixed in: no member or property names them. Otherwise they would become
 * types of generated code.
 * Spec: https://smithy.io/2.0/spec/mixins.html#mixins-cannot-be-referenced-other-than-as-mixins-to-other-shapes
 */
export const definitionTargets: Rule = { id: "Target", check };

/** Whether a shape only defines: a trait, or a mixin. Where it is a target, all else is beside the point. */
export function isDefinition(shape: Shape): boolean {
  return hasTrait(shape, trait) || hasTrait(shape, mixin);
}

function* check(model: Model): Iterable<Diagnostic> {
  for (const target of targetsOf(model)) {
    const name = nameOf(target.id);
    if (hasTrait(target.shape, trait)) {
      yield targetDiagnostic(target, {
        code: "target/trait",
        message: `\`${name}\` is a trait, so it cannot be ${placeOf(target)}.`,
        reference: `Found a ${target.relationship} reference to trait definition \`${target.id}\`. Trait definitions cannot be targeted by members or referenced by shapes in any other context other than applying them as traits.`,
        hint: `traits are only applied: \`@${name}\`.`,
      });
    } else if (hasTrait(target.shape, mixin)) {
      yield targetDiagnostic(target, {
        code: "target/mixin",
        message: `\`${name}\` is a mixin, so it cannot be ${placeOf(target)}.`,
        reference: `Illegal ${target.relationship} reference to mixin \`${target.id}\`; shapes marked with the mixin trait can only be referenced to apply them as a mixin.`,
        hint: `mixins are only mixed in: \`with [${name}]\`.`,
      });
    }
  }
}
