import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { didYouMean } from "../../diagnostics/suggestion.js";
import type { ModelFragment, ShapeDefinition, TraitApplication } from "../fragment.js";
import { getMemberOf } from "../knowledge/any-shape.js";
import { membersOf } from "../model.js";
import type { Shape } from "../shape.js";
import { memberId, nameOf, namespaceOf, type ShapeId } from "../shape-id.js";
import type { Report } from "./report.js";
import type { Resolver } from "./resolver.js";
import { TraitTable } from "./trait-table.js";

/**
 * The traits that files apply to shapes and members, where those are defined as well as from outside.
 * Spec: https://smithy.io/2.0/spec/model.html#applying-traits
 */
export function applyTraits(
  fragments: readonly ModelFragment[],
  resolver: Resolver,
  report: Report,
): TraitTable {
  const table = new TraitTable(resolver, report);
  for (const definition of fragments.flatMap((fragment) => fragment.shapes))
    applyOwnTraits(definition, table);
  for (const fragment of fragments) {
    for (const application of fragment.applications) {
      if (isPreludeTouched(application, fragment, resolver)) report(changedPrelude(application));
      else table.apply(targetOf(application, resolver), application);
    }
  }
  return table;
}

/** Reports applications to shapes and members that do not exist. Members of mixins do, once they are flattened in. */
export function reportLostApplications(
  fragments: readonly ModelFragment[],
  shapes: ReadonlyMap<ShapeId, Shape>,
  resolver: Resolver,
  report: Report,
): void {
  for (const application of fragments.flatMap((fragment) => fragment.applications)) {
    const id = resolver.resolve(application.target, application.target.candidates[0] ?? "");
    const shape = shapes.get(id);
    const { member } = application;
    if (shape === undefined || member === undefined || getMemberOf(shape, member.name) !== undefined)
      continue;
    report(unknownMember(shape, member));
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
  const id = resolver.find(application.target) ?? application.target.text;
  return application.member === undefined ? id : memberId(id, application.member.name);
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

function changedPrelude(application: TraitApplication): Diagnostic {
  return {
    severity: "error",
    code: "model/changed-prelude",
    eventId: "Model",
    message: `\`${application.target.text}\` belongs to the prelude, which cannot be changed.`,
    span: application.target.span,
    hint: "define a shape of your own and apply the trait to that.",
  };
}

function unknownMember(shape: Shape, member: NonNullable<TraitApplication["member"]>): Diagnostic {
  const meant = didYouMean(
    member.name,
    membersOf(shape).map(({ name }) => name),
  );
  return {
    severity: "error",
    code: "model/unknown-member",
    eventId: "Model",
    message: `\`${nameOf(shape.id)}\` has no member \`${member.name}\`.`,
    span: member.span,
    shapeId: shape.id,
    ...(meant === undefined
      ? {}
      : {
          hint: `did you mean \`${meant}\`?`,
          fix: { title: `Write \`${meant}\``, span: member.span, text: meant },
        }),
  };
}
