import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { getContainer, shapesByTrait } from "../../model/knowledge/any-shape.js";
import { reverseNeighboursOf } from "../../model/knowledge/neighbours.js";
import type { Model } from "../../model/model.js";
import { nameOf, type ShapeId } from "../../model/shape-id.js";
import type { Member, Shape } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { trait } from "../../model/traits/model-traits.js";
import { tickedList } from "../reference-text.js";
import type { Rule } from "../rule.js";
import { traitName } from "../trait-name.js";

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
    yield* checkMembers(model, id, exclusivity, members);
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

const phrases: Readonly<Record<"member" | "target", (name: string) => string>> = {
  member: (name) => `The \`${name}\` trait can be applied to only a single member of a shape`,
  target: (name) =>
    `Only a single member of a structure can target a shape marked with the \`${name}\` trait`,
};

function* checkMembers(
  model: Model,
  id: ShapeId,
  exclusivity: "member" | "target",
  members: readonly Member[],
): Iterable<Diagnostic> {
  const found = new Map<Shape, Member[]>();
  for (const member of members) {
    const structure = getContainer(model, member);
    if (structure?.kind !== "structure") continue;
    const known = found.get(structure);
    if (known === undefined) found.set(structure, [member]);
    else known.push(member);
  }
  for (const [structure, [first, ...others]] of found) {
    if (first === undefined) continue;
    const names = [first, ...others].map(({ name }) => name);
    const reference = `${phrases[exclusivity](traitName(id))}, but it was found on the following members: ${tickedList(names)}`;
    for (const other of others) yield repeatedTrait(structure, id, other, first, reference);
  }
}

function repeatedTrait(
  structure: Shape,
  id: ShapeId,
  member: Member,
  first: Member,
  reference: string,
): Diagnostic {
  return {
    severity: "error",
    code: "trait/not-exclusive",
    eventId: "ExclusiveStructureMemberTrait",
    message: `\`${member.name}\` is the second member of \`${nameOf(structure.id)}\` with \`@${nameOf(id)}\`.`,
    reference,
    span: member.traits.get(id)?.span ?? member.span,
    shapeId: structure.id,
    related: [{ span: first.span, message: "the first member" }],
    hint: `only one member of a structure may have to do with \`@${nameOf(id)}\`.`,
  };
}
