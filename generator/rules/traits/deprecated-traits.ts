import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type AnyShape, shapesByTrait } from "../../model/knowledge/any-shape.js";
import { isOfficial } from "../../model/knowledge/official-shapes.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { AppliedTrait } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { enumTrait } from "../../model/traits/constraint-traits.js";
import { deprecated, type Deprecation } from "../../model/traits/documentation-traits.js";
import { trait } from "../../model/traits/model-traits.js";
import type { Rule } from "../rule.js";
import { nameSpan, traitDiagnostic, uniqueTraits } from "../trait-diagnostic.js";

/**
 * Nobody applies a trait that is deprecated: it may stop to mean anything.
 * Spec: https://smithy.io/2.0/spec/documentation-traits.html#deprecated-trait
 */
export const deprecatedTraits: Rule = { id: "DeprecatedTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const shape of shapesByTrait(model).get(deprecated.id) ?? []) {
    const deprecation = traitOf(shape, deprecated);
    // Files of Smithy 1.0 have nothing better than the trait `enum`; others are told where they are read.
    if (shape.kind === "member" || !shape.traits.has(trait.id) || shape.id === enumTrait.id) continue;
    for (const [user, applied] of uniqueTraits(shapesByTrait(model).get(shape.id), shape.id)) {
      if (!isOfficial(user.id)) yield deprecatedTrait(user, applied, deprecation ?? {});
    }
  }
}

function deprecatedTrait(user: AnyShape, applied: AppliedTrait, { message, since }: Deprecation): Diagnostic {
  const sinceText = since === undefined ? "" : ` since ${since}`;
  return traitDiagnostic(user, applied.id, undefined, {
    severity: "warning",
    span: nameSpan(applied),
    code: "trait/deprecated",
    eventId: "DeprecatedTrait",
    message: `\`@${nameOf(applied.id)}\` is deprecated${sinceText}.`,
    reference: `This shape applies a trait that is deprecated: ${applied.id}${message === undefined ? "" : `, ${message}`}`,
    ...(message === undefined ? {} : { hint: message }),
  });
}
