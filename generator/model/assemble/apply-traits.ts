import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { didYouMean } from "../../diagnostics/suggestion.js";
import type { ModelFragment, ShapeDefinition, TraitApplication } from "../fragment.js";
import { getMemberOf } from "../knowledge/any-shape.js";
import { membersOf } from "../model.js";
import type { Shape } from "../shape.js";
import { memberId, nameOf, namespaceOf, type ShapeId } from "../shape-id.js";
import { traitText } from "./reference-text.js";
import type { Report } from "./report.js";
import type { Resolver } from "./resolver.js";
import type { TraitTable } from "./trait-table.js";

/**
 * Applies the traits of files to shapes and members, where those are defined as well as from outside.
 * Spec: https://smithy.io/2.0/spec/model.html#applying-traits
 */
export function applyTraits(
  fragments: readonly ModelFragment[],
  definitions: Iterable<ShapeDefinition>,
  table: TraitTable,
  resolver: Resolver,
  report: Report,
): void {
  for (const definition of definitions) applyOwnTraits(definition, table);
  for (const fragment of fragments) {
    for (const application of fragment.applications) {
      if (isPreludeTouched(application, fragment, resolver)) report(changedPrelude(application, resolver));
      else table.apply(targetOf(application, resolver), application);
    }
  }
}

/** Reports applications to shapes and members that do not exist. Members of mixins do, once they are flattened in. */
export function reportLostApplications(
  fragments: readonly ModelFragment[],
  shapes: ReadonlyMap<ShapeId, Shape>,
  resolver: Resolver,
  report: Report,
): void {
  for (const application of fragments.flatMap((fragment) => fragment.applications)) {
    const id = resolver.find(application.target);
    if (id === undefined) report(lostApplication(application, resolver));
    const shape = id === undefined ? undefined : shapes.get(id);
    const { member } = application;
    if (shape === undefined || member === undefined || getMemberOf(shape, member.name) !== undefined)
      continue;
    report(unknownMember(shape, member, application, resolver));
  }
}

function applyOwnTraits(definition: ShapeDefinition, table: TraitTable): void {
  for (const trait of definition.traits) table.apply(definition.id, trait);
  if (!("members" in definition)) return;
  for (const member of definition.members) {
    for (const trait of member.traits) table.apply(memberId(definition.id, member.name), trait);
  }
}

function targetOf(application: TraitApplication, resolver: Resolver): ShapeId {
  const { target, member } = application;
  const id = resolver.find(target) ?? target.candidates[0] ?? target.text;
  return member === undefined ? id : memberId(id, member.name);
}

// The prelude means the same in every model, so only its own file may say something about it.
function isPreludeTouched(
  application: TraitApplication,
  fragment: ModelFragment,
  resolver: Resolver,
): boolean {
  const id = resolver.find(application.target);
  if (id === undefined || namespaceOf(id) !== "smithy.api") return false;
  return !fragment.shapes.some((shape) => namespaceOf(shape.id) === "smithy.api");
}

function changedPrelude(application: TraitApplication, resolver: Resolver): Diagnostic {
  return {
    severity: "error",
    code: "model/changed-prelude",
    eventId: "Model",
    message: `\`${application.target.text}\` belongs to the prelude, which cannot be changed.`,
    reference: `Cannot apply \`${traitOf(application, resolver)}\` to an immutable prelude shape defined in \`smithy.api\`.`,
    span: application.target.span,
    shapeId: targetOf(application, resolver),
    hint: "define a shape of your own and apply the trait to that.",
  };
}

// The finding is about no shape: there is none.
function lostApplication(application: TraitApplication, resolver: Resolver): Diagnostic {
  return { ...resolver.unresolvedShape(application.target), ...unclaimed(application, resolver) };
}

function unknownMember(
  shape: Shape,
  member: NonNullable<TraitApplication["member"]>,
  application: TraitApplication,
  resolver: Resolver,
): Diagnostic {
  const meant = didYouMean(
    member.name,
    membersOf(shape).map(({ name }) => name),
  );
  return {
    severity: "error",
    code: "model/unknown-member",
    message: `\`${nameOf(shape.id)}\` has no member \`${member.name}\`.`,
    span: member.span,
    ...unclaimed(application, resolver),
    ...(meant === undefined
      ? {}
      : {
          hint: `did you mean \`${meant}\`?`,
          fix: { title: `Write \`${meant}\``, span: member.span, text: meant },
        }),
  };
}

function unclaimed(
  application: TraitApplication,
  resolver: Resolver,
): Required<Pick<Diagnostic, "eventId" | "reference">> {
  const trait = traitText(traitOf(application, resolver));
  const target = targetOf(application, resolver);
  return { eventId: "Model", reference: `Trait \`${trait}\` applied to unknown shape \`${target}\`` };
}

function traitOf({ trait }: TraitApplication, resolver: Resolver): ShapeId {
  return resolver.find(trait) ?? trait.candidates[0] ?? trait.text;
}
