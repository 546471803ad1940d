import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import { hasTrait } from "../../model/trait.js";
import { trait } from "../../model/traits/model-traits.js";
import { mixin } from "../../model/traits/type-refinement-traits.js";
import type { Rule } from "../rule.js";
import { targetDiagnostic, targetsOf } from "./targets.js";

/**
 * Traits are only applied and mixins only mixed in: no member or property names them. Otherwise they would become
 * types of generated code.
 * Spec: https://smithy.io/2.0/spec/mixins.html#mixins-cannot-be-referenced-other-than-as-mixins-to-other-shapes
 */
export const definitionTargets: Rule = { id: "Target", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const target of targetsOf(model)) {
    const name = nameOf(target.id);
    if (hasTrait(target.shape, trait)) {
      yield targetDiagnostic(target, {
        code: "target/trait",
        message: `\`${name}\` is a trait, so it cannot be ${target.place}.`,
        hint: `traits are only applied: \`@${name}\`.`,
      });
    } else if (hasTrait(target.shape, mixin)) {
      yield targetDiagnostic(target, {
        code: "target/mixin",
        message: `\`${name}\` is a mixin, so it cannot be ${target.place}.`,
        hint: `mixins are only mixed in: \`with [${name}]\`.`,
      });
    }
  }
}
