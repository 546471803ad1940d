import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { getContainer, shapesByTrait } from "../../model/knowledge/any-shape.js";
import { reverseNeighboursOf } from "../../model/knowledge/neighbours.js";
import type { Model } from "../../model/model.js";
import { nameOf, type ShapeId } from "../../model/shape-id.js";
import type { Member, Shape } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { trait } from "../../model/traits/model-traits.js";
import type { Rule } from "../rule.js";

/**
 * Of one structure, only one member has a trait that is structurally exclusive by member, or targets a shape with
 * one that is so by target: a message has one payload, a structure one stream.
 * Spec: https://smithy.io/2.0/spec/model.html#trait-trait
 */
export const exclusiveTraits: Rule = { id: "ExclusiveStructureMemberTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [id] of shapesByTrait(model)) {
    const definition = model.shapes.get(id);
    const exclusivity = definition && traitOf(definition, trait)?.structurallyExclusive;
    if (exclusivity === undefined) continue;
    const members = exclusivity === "member" ? membersWith(model, id) : membersThatTarget(model, id);
    yield* checkMembers(model, id, members);
  }
}

function membersWith(model: Model, id: ShapeId): readonly Member[] {
  return (shapesByTrait(model).get(id) ?? []).filter((shape) => shape.kind === "member");
}

function membersThatTarget(model: Model, id: ShapeId): readonly Member[] {
  return (shapesByTrait(model).get(id) ?? [])
    .flatMap((shape) => reverseNeighboursOf(model, shape))
    .flatMap(({ from }) => (from.kind === "member" ? [from] : []));
}

function* checkMembers(model: Model, id: ShapeId, members: readonly Member[]): Iterable<Diagnostic> {
  const firsts = new Map<Shape, Member>();
  for (const member of members) {
    const structure = getContainer(model, member);
    if (structure?.kind !== "structure") continue;
    const first = firsts.get(structure);
    if (first === undefined) firsts.set(structure, member);
    else yield repeatedTrait(structure, id, member, first);
  }
}

function repeatedTrait(structure: Shape, id: ShapeId, member: Member, first: Member): Diagnostic {
  return {
    severity: "error",
    code: "trait/not-exclusive",
    eventId: "ExclusiveStructureMemberTrait",
    message: `\`${member.name}\` is the second member of \`${nameOf(structure.id)}\` with \`@${nameOf(id)}\`.`,
    span: member.traits.get(id)?.span ?? member.span,
    shapeId: structure.id,
    related: [{ span: first.span, message: "the first member" }],
    hint: `only one member of a structure may have to do with \`@${nameOf(id)}\`.`,
  };
}
