import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import { nameOf, namespaceOf, type ShapeId } from "../../model/shape-id.js";
import type { Member, Shape } from "../../model/shape.js";
import { hasTrait, traitOf } from "../../model/trait.js";
import { deprecated } from "../../model/traits/documentation-traits.js";
import type { Span } from "../../source/span.js";
import type { Rule } from "../rule.js";
import { isDefinition } from "./definition-targets.js";
import { targetsOf } from "./targets.js";

/**
 * A deprecated shape is better not used: it may go, and its trait often says what has taken its place.
 * Spec: https://smithy.io/2.0/spec/documentation-traits.html#deprecated-trait
 */
export const deprecatedTargets: Rule = { id: "DeprecatedShape", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const { from, property, span, shape } of targetsOf(model)) {
    const reference = sentences.get(property);
    if (reference === undefined || !hasTrait(shape, deprecated)) continue;
    if (!isDefinition(shape) && !isOfPrelude(from)) yield deprecatedUse(from, span, shape, reference);
  }
  for (const shape of model.shapes.values()) {
    if (isOfPrelude(shape)) continue;
    for (const id of shape.mixins) yield* checkMixin(model, shape, id);
  }
}

function* checkMixin(model: Model, shape: Shape, id: ShapeId): Iterable<Diagnostic> {
  const mixin = model.shapes.get(id);
  if (mixin !== undefined && hasTrait(mixin, deprecated)) {
    yield deprecatedUse(shape, shape.span, mixin, "Applies a deprecated mixin");
  }
}

function isOfPrelude({ id }: Shape | Member): boolean {
  return namespaceOf(id) === "smithy.api";
}

/** How the reference tells of a deprecated target, by the property that has it. */
const sentences: ReadonlyMap<string, string> = new Map([
  ["member", "Member targets a deprecated shape"],
  ["resources", "Binds a deprecated resource"],
  ["operations", "Binds a deprecated operation"],
  ["identifiers", "Resource identifier targets a deprecated shape"],
  ["properties", "Resource property targets a deprecated shape"],
  ["input", "Operation input targets a deprecated shape"],
  ["output", "Operation output targets a deprecated shape"],
  ["errors", "Operation error targets a deprecated shape"],
]);

function deprecatedUse(from: Shape | Member, span: Span, target: Shape, reference: string): Diagnostic {
  const { message, since } = traitOf(target, deprecated) ?? {};
  const when = since === undefined ? "" : ` since \`${since}\``;
  return {
    severity: "warning",
    code: "target/deprecated",
    eventId: `DeprecatedShape.${target.id}`,
    message: `\`${nameOf(target.id)}\` is deprecated${when}.`,
    reference: `${reference}, ${target.id}${message === undefined ? "" : `. ${message}`}${since === undefined ? "" : ` (since ${since})`}`,
    span,
    shapeId: from.id,
    related: [{ span: target.span, message: message ?? "the deprecated shape" }],
  };
}
