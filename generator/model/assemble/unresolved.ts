import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { spanText } from "../../source/span.js";
import type { Reference } from "../fragment.js";
import type { ShapeType } from "../shape.js";
import type { ShapeId } from "../shape-id.js";
import type { Suggestions } from "./suggestions.js";

/**
 * What refers to another shape: a member to its target, or a property of a shape, which stands in a relationship to
 * the other that the reference has a name for.
 */
export type ReferringProperty =
  | { readonly owner: ShapeId; readonly kind: "member" }
  | { readonly owner: ShapeId; readonly kind: ShapeType; readonly relationship: string };

/** A target that no file defines. */
export function unresolvedTarget(
  reference: Reference,
  property: ReferringProperty,
  suggestions: Suggestions,
): Diagnostic {
  const id = reference.candidates[0] ?? reference.text;
  const near = suggestions.nearIds(id);
  const guess = near.length === 0 ? "" : `. Did you mean ${near.join(", ")}?`;
  return {
    ...unresolvedShape(reference, suggestions),
    eventId: "Target.UnresolvedShape",
    reference: `${relationshipText(property)} an unresolved shape \`${id}\`${guess}`,
    shapeId: property.owner,
  };
}

function relationshipText(property: ReferringProperty): string {
  if (property.kind === "member") return "member shape targets";
  const article = /^[aeiou]/.test(property.relationship) ? "an" : "a";
  return `${property.kind} shape has ${article} \`${property.relationship}\` relationship to`;
}

/** A reference to a shape that no file defines. */
export function unresolvedShape(reference: Reference, suggestions: Suggestions): Diagnostic {
  return {
    severity: "error",
    code: "model/unresolved-shape",
    message: `No shape \`${reference.text}\` is in the model.`,
    span: reference.span,
    ...help(reference, suggestions.shapeFor(reference), suggestions.elsewhere(reference)),
  };
}

/** A trait that no file defines. */
export function unresolvedTrait(reference: Reference, owner: ShapeId, suggestions: Suggestions): Diagnostic {
  return {
    severity: "error",
    code: "model/unresolved-trait",
    eventId: "Model.UnresolvedTrait",
    message: `No trait \`@${reference.text}\` is in the model.`,
    reference: `Unable to resolve trait \`${reference.candidates[0] ?? reference.text}\`. If this is a custom trait, then it must be defined before it can be used in a model.`,
    span: reference.span,
    shapeId: owner,
    ...help(reference, suggestions.traitFor(reference), suggestions.elsewhere(reference)),
  };
}

/**
 * A `use` of a shape that no file defines. It is a warning because nothing may come of it; whatever refers to the shape
 * is told so.
 */
export function unresolvedUse(reference: Reference, suggestions: Suggestions): Diagnostic {
  return {
    ...unresolvedShape(reference, suggestions),
    severity: "warning",
    code: "model/unresolved-use",
    eventId: "Model",
    reference: `Use statement refers to undefined shape: ${reference.text}`,
  };
}

type Help = Pick<Diagnostic, "hint" | "fix">;

function help(reference: Reference, meant: string | undefined, elsewhere: ShapeId | undefined): Help {
  if (elsewhere !== undefined) return { hint: `\`use ${elsewhere}\` makes it known in this file.` };
  if (meant === undefined) return {};
  const isQuoted = spanText(reference.span).startsWith('"');
  const text = isQuoted ? JSON.stringify(meant) : meant;
  const fix = { title: `Write \`${meant}\``, span: reference.span, text };
  return { hint: `did you mean \`${meant}\`?`, fix };
}
