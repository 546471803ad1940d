import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { withArticle } from "../../diagnostics/with-article.js";
import type { Reference, ShapeDefinition } from "../fragment.js";
import { nameOf, type ShapeId } from "../shape-id.js";
import type { Resolver } from "./resolver.js";

/** A mixin that no file defines. `elided` is a member that takes its target from the mixins. */
export function unresolvedMixin(
  definition: ShapeDefinition,
  reference: Reference,
  elided: ShapeId | undefined,
  resolver: Resolver,
): Diagnostic {
  return {
    ...resolver.unresolvedShape(reference),
    ...lost(definition, reference.candidates[0] ?? reference.text, elided),
  };
}

/** A mixin that could not be built, so that what it would bring is unknown. */
export function lostMixin(
  definition: ShapeDefinition,
  mixin: ShapeId,
  reference: Reference | undefined,
  elided: ShapeId | undefined,
): Diagnostic {
  return {
    severity: "error",
    code: "model/lost-mixin",
    ...lost(definition, mixin, elided),
    message: `\`${nameOf(definition.id)}\` cannot be told without its mixin \`${nameOf(mixin)}\`, which has an error.`,
    span: reference?.span ?? definition.span,
    hint: "what is wrong with the mixin is said where it stands.",
  };
}

/** A shape that is mixed in but is no mixin. */
export function notAMixin(definition: ShapeDefinition, reference: Reference, mixin: ShapeId): Diagnostic {
  return {
    severity: "error",
    code: "model/not-a-mixin",
    eventId: "Target",
    message: `\`${reference.text}\` is mixed in, but it is not a mixin.`,
    reference: `Attempted to use ${mixin} as a mixin, but it is not marked with the mixin trait`,
    span: reference.span,
    shapeId: definition.id,
    hint: "shapes that are mixed into others are marked with `@mixin`.",
  };
}

/** A mixin of another type than the shape that uses it. */
export function otherType(
  definition: ShapeDefinition,
  reference: Reference,
  mixin: ShapeId,
  kind: string,
): Diagnostic {
  return {
    severity: "error",
    code: "model/mixin-of-other-type",
    eventId: "Model",
    message: `\`${reference.text}\` is ${withArticle(kind)} and cannot be mixed into the ${definition.kind} \`${nameOf(definition.id)}\`.`,
    reference: `Mixins may only be mixed into shapes of the same type. The following mixins were applied to the ${definition.kind} shape \`${definition.id}\` which are not ${definition.kind} shapes: [\`${mixin}\`]`,
    span: reference.span,
    shapeId: definition.id,
    hint: "a mixin has the same type as the shapes that use it.",
  };
}

/** A shape of a group in which each mixes in the next. `ordered` is the group as the reference lists it. */
export function mixinCycle(
  definition: ShapeDefinition,
  reference: Reference,
  group: readonly ShapeId[],
  ordered: readonly ShapeId[],
): Diagnostic {
  const others = group.slice(0, MOST_LISTED).filter((id) => id !== definition.id);
  const names = others.slice(0, MOST_NAMES).map((id) => `\`${nameOf(id)}\``);
  const rest = others.length > MOST_NAMES ? " and others" : "";
  const through = others.length === 0 ? "" : ` through ${names.join(", ")}${rest}`;
  const listed = ordered.slice(0, MOST_LISTED).filter((id) => id !== definition.id);
  return {
    severity: "error",
    code: "model/mixin-cycle",
    eventId: "Model",
    message: `\`${nameOf(definition.id)}\` mixes itself in${through}.`,
    reference: `Unable to resolve mixins; cycles detected between this shape and [${listed.join(", ")}]`,
    span: reference.span,
    shapeId: definition.id,
    hint: "a mixin may use others, but never itself.",
  };
}

/** Nobody reads more names than these. */
const MOST_NAMES = 8;

/** A cycle of all shapes of a model must not take the square of its length. */
const MOST_LISTED = 100;

/** The reference stumbles over a member that needs the mixin before it gets to the shape. */
function lost(
  { id }: ShapeDefinition,
  mixin: ShapeId,
  elided: ShapeId | undefined,
): Required<Pick<Diagnostic, "eventId" | "reference" | "shapeId">> {
  return {
    eventId: "Model",
    reference: `Cannot apply mixin to ${elided ?? id}: ${mixin} not found`,
    shapeId: id,
  };
}
