import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { withArticle } from "../../diagnostics/with-article.js";
import { type AnyShape, shapesByTrait } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import { parseSelector } from "../../model/select/parse-selector.js";
import { selectAmong } from "../../model/select/select.js";
import type { AppliedTrait, Shape } from "../../model/shape.js";
import { namespaceOf, nameOf } from "../../model/shape-id.js";
import { hasTrait, traitOf } from "../../model/trait.js";
import { trait } from "../../model/traits/model-traits.js";
import { mixin } from "../../model/traits/type-refinement-traits.js";
import type { Rule } from "../rule.js";
import { traitName } from "../trait-name.js";

/**
 * A trait is applied only to shapes that its selector matches: elsewhere nobody would look for it. What is applied
 * must be a trait in the first place.
 * Spec: https://smithy.io/2.0/spec/model.html#trait-trait
 */
export const traitTargets: Rule = { id: "TraitTarget", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [id, shapes] of shapesByTrait(model)) {
    const definition = model.shapes.get(id);
    if (definition !== undefined) yield* checkApplications(model, definition, shapes);
  }
}

function* checkApplications(
  model: Model,
  definition: Shape,
  shapes: readonly AnyShape[],
): Iterable<Diagnostic> {
  const isUsable = hasTrait(definition, trait) && !hasTrait(definition, mixin);
  const allowed = isUsable ? allowedAmong(model, definition, shapes) : new Set<AnyShape>();
  const reported = new Set<AppliedTrait>();
  for (const shape of shapes) {
    const applied = shape.traits.get(definition.id);
    if (applied === undefined || allowed.has(shape) || reported.has(applied) || isUntold(model, shape))
      continue;
    // What a mixin hands on is reported once.
    reported.add(applied);
    yield isUsable ? wrongTarget(definition, shape, applied) : notATrait(definition, shape, applied);
  }
}

function allowedAmong(model: Model, definition: Shape, shapes: readonly AnyShape[]): ReadonlySet<AnyShape> {
  const { selector = "*" } = traitOf(definition, trait) ?? {};
  const parsed = selector === "*" ? undefined : parseSelector(selector);
  // A selector that cannot be read is reported where it stands.
  if (parsed?.kind !== "selector") return new Set(shapes);
  return selectAmong(model, parsed.selector, shapes);
}

// Nothing can be told of a member whose target is missing, nor need the prelude be checked.
function isUntold(model: Model, shape: AnyShape): boolean {
  return (
    namespaceOf(shape.id) === "smithy.api" || (shape.kind === "member" && !model.shapes.has(shape.target))
  );
}

function wrongTarget(definition: Shape, shape: AnyShape, applied: AppliedTrait): Diagnostic {
  const selector = (traitOf(definition, trait)?.selector ?? "*").replace(/\s+/g, " ").trim();
  return {
    severity: "error",
    code: "trait/wrong-target",
    eventId: "TraitTarget",
    message: `\`@${nameOf(definition.id)}\` cannot be applied to ${describe(shape)}.`,
    reference: `Trait \`${traitName(definition.id)}\` cannot be applied to \`${shape.id}\`. This trait may only be applied to shapes that match the following selector: ${onOneLine(definition)}`,
    span: applied.span,
    shapeId: shape.id,
    hint: `it applies to shapes that match the selector \`${selector}\`.`,
  };
}

// The reference keeps all whitespace but line breaks.
function onOneLine(definition: Shape): string {
  return (traitOf(definition, trait)?.selector ?? "*").replace(/\n\s*/g, " ");
}

function describe(shape: AnyShape): string {
  if (shape.kind === "member") return `the member \`${shape.name}\` of \`${nameOf(shape.id)}\``;
  return `the ${shape.kind} \`${nameOf(shape.id)}\``;
}

function notATrait(definition: Shape, shape: AnyShape, applied: AppliedTrait): Diagnostic {
  const kind = hasTrait(definition, mixin) ? "mixin" : definition.kind;
  return {
    severity: "error",
    code: "trait/not-a-trait",
    eventId: kind === "mixin" ? "TraitTarget" : "Model",
    message: `\`${nameOf(definition.id)}\` is ${withArticle(kind)}, not a trait.`,
    reference:
      kind === "mixin"
        ? `Trait \`${traitName(definition.id)}\` is a mixin and cannot be applied to \`${shape.id}\`.`
        : `Shape \`${definition.id}\` cannot be applied as a trait. If this is a custom trait, please add \`@trait\` to this shape.`,
    span: applied.span,
    // The reference blames a mixin's user, but of any other shape the shape itself.
    shapeId: kind === "mixin" ? shape.id : definition.id,
    related: [{ span: definition.span, message: "defined here" }],
    hint: "shapes that are applied to others are marked with `@trait`.",
  };
}
