import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type AnyShape, shapesByTrait } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import type { AppliedTrait } from "../../model/shape.js";
import { nameOf } from "../../model/shape-id.js";
import { traitOf } from "../../model/trait.js";
import { trait } from "../../model/traits/model-traits.js";
import type { Rule } from "../rule.js";
import { traitName } from "../trait-name.js";

/**
 * Traits that exclude each other by `conflicts` do not stand on one shape.
 * Spec: https://smithy.io/2.0/spec/model.html#trait-trait
 */
export const traitConflicts: Rule = { id: "TraitConflict", check };

function* check(model: Model): Iterable<Diagnostic> {
  const conflicts = new Map<AnyShape, Conflict[]>();
  for (const [id, shapes] of shapesByTrait(model)) {
    const definition = model.shapes.get(id);
    const excluded = (definition && traitOf(definition, trait)?.conflicts) ?? [];
    for (const shape of excluded.length === 0 ? [] : shapes) {
      const others = excluded.flatMap((other) => shape.traits.get(other) ?? []);
      const applied = shape.traits.get(id);
      if (applied === undefined || others.length === 0) continue;
      const known = conflicts.get(shape) ?? [];
      conflicts.set(shape, [...known, ...others.map((other) => ({ applied, other }))]);
    }
  }
  for (const [shape, found] of conflicts) yield conflictingTraits(shape, found);
}

/** A trait, and one that it excludes. */
interface Conflict {
  readonly applied: AppliedTrait;
  readonly other: AppliedTrait;
}

function conflictingTraits(shape: AnyShape, conflicts: readonly Conflict[]): Diagnostic {
  const applied = [...new Set(conflicts.flatMap((conflict) => [conflict.applied, conflict.other]))];
  const [first, ...others] = applied.toSorted((one, two) => one.span.start - two.span.start);
  const names = applied.map(({ id }) => `\`@${nameOf(id)}\``);
  return {
    severity: "error",
    code: "trait/conflict",
    eventId: "TraitConflict",
    message: `${names.slice(0, -1).join(", ")} and ${names.at(-1)} cannot stand on one shape.`,
    reference: referenceText(shape, conflicts),
    span: first?.span ?? shape.span,
    shapeId: shape.id,
    related: others.map(({ span }) => ({ span, message: "conflicts with it" })),
  };
}

function referenceText(shape: AnyShape, conflicts: readonly Conflict[]): string {
  const lines = conflicts.map(
    ({ applied, other }) => `\`${traitName(applied.id)}\` conflicts with \`${traitName(other.id)}\``,
  );
  return `Found conflicting traits on ${shape.kind} shape: ${lines.sort().join(", ")}`;
}
