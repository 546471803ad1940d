import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { withArticle } from "../../diagnostics/with-article.js";
import { type AnyShape, shapesByTrait } from "../../model/knowledge/any-shape.js";
import { compareText } from "../../model/knowledge/sort.js";
import type { Model } from "../../model/model.js";
import type { Node } from "../../model/node.js";
import { nameOf } from "../../model/shape-id.js";
import type { ResourceShape, Shape, StructureShape } from "../../model/shape.js";
import { references, type ResourceReference } from "../../model/traits/resource-traits.js";
import { listText } from "../list-text.js";
import { tickedList } from "../reference-text.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic, uniqueTraits } from "../trait-diagnostic.js";

/**
 * A reference to a resource says where all of its identifiers are, and they are there: else nobody could follow it.
 * Spec: https://smithy.io/2.0/spec/resource-traits.html#references-trait
 */
export const resourceReferences: Rule = { id: "ReferencesTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [shape, applied] of uniqueTraits(shapesByTrait(model).get(references.id), references.id)) {
    const nodes = applied.value.kind === "array" ? applied.value.elements : [];
    for (const [index, reference] of references.read(applied.value).entries()) {
      const place: Place = { shape, reference, node: nodes[index] };
      if (isText(shape) && hasIds(reference)) yield idsOnString(place);
      const target = model.shapes.get(reference.resource);
      if (target?.kind === "resource") yield* checkReference(model, place, target);
      else if (target !== undefined) yield noResource(place, target);
    }
  }
}

/** A reference where it stands. */
interface Place {
  readonly shape: AnyShape;
  readonly reference: ResourceReference;
  readonly node: Node | undefined;
}

function* checkReference(model: Model, place: Place, resource: ResourceShape): Iterable<Diagnostic> {
  const { shape, reference } = place;
  if (isText(shape) && resource.identifiers.size !== 1) yield notOneIdentifier(place, resource);
  if (shape.kind !== "structure") return;
  const names = [...resource.identifiers.keys()];
  const ids = hasIds(reference) ? reference.ids : new Map(names.map((name) => [name, name]));
  const isImplicit = ids !== reference.ids && ids.size > 0;
  if (!isImplicit) {
    if (ids.size !== names.length) yield wrongCount(place, names);
    const strangers = [...ids.keys()].filter((name) => !names.includes(name));
    if (strangers.length > 0) yield unknownIdentifiers(place, strangers, names);
  }
  yield* checkMembers(model, place, shape, [...new Set(ids.values())], isImplicit);
}

function* checkMembers(
  model: Model,
  place: Place,
  structure: StructureShape,
  memberNames: readonly string[],
  isImplicit: boolean,
): Iterable<Diagnostic> {
  const absent = memberNames.filter((name) => !structure.members.has(name));
  const noText = memberNames.filter((name) => {
    const member = structure.members.get(name);
    return member !== undefined && !isText(model.shapes.get(member.target));
  });
  const reasons = [
    ...absent.map((name) => (isImplicit ? implicitText(name) : absentText(name))),
    ...noText.map((name) => `\`${name}\` refers to a member that does not target a string shape`),
  ];
  if (reasons.length > 0) yield lostMembers(place, absent, noText, reasons.sort(compareText));
}

function hasIds(
  reference: ResourceReference,
): reference is ResourceReference & { readonly ids: ReadonlyMap<string, string> } {
  return reference.ids !== undefined && reference.ids.size > 0;
}

function isText(shape: AnyShape | undefined): boolean {
  return shape?.kind === "string" || shape?.kind === "enum";
}

function implicitText(name: string): string {
  return `implicit binding of \`${name}\` is not part of the structure (set "rel" to "collection" to create a collection binding)`;
}

function absentText(name: string): string {
  return `\`${name}\` refers to a member that is not part of the structure`;
}

/** A reference as Smithy's reference shows it. */
function describe({ reference: { resource, ids, service, rel } }: Place): string {
  const sorted = Array.from(ids ?? []).sort(([first], [second]) => compareText(first, second));
  const shown = {
    resource,
    ...(sorted.length === 0 ? {} : { ids: Object.fromEntries(sorted) }),
    ...(service === undefined ? {} : { service }),
    ...(rel === undefined ? {} : { rel }),
  };
  return `Reference${JSON.stringify(shown)}`;
}

function about(
  { shape, node }: Place,
  diagnostic: Pick<Diagnostic, "code" | "message" | "reference"> & Partial<Diagnostic>,
): Diagnostic {
  return traitDiagnostic(shape, references.id, node, { eventId: "ReferencesTrait", ...diagnostic });
}

function idsOnString(place: Place): Diagnostic {
  return about(place, {
    code: "reference/ids-on-string",
    message: "A string has no members that could be named in `ids`.",
    reference: `References applied to string shapes cannot contain 'ids': ${describe(place)}`,
  });
}

function noResource(place: Place, target: Shape): Diagnostic {
  return about(place, {
    code: "reference/no-resource",
    message: `\`${nameOf(target.id)}\` is ${withArticle(target.kind)}, not a resource.`,
    reference: `\`references\` trait reference targets a ${target.kind} shape not a resource: ${describe(place)}`,
    related: [{ span: target.span, message: "defined here" }],
  });
}

function notOneIdentifier(place: Place, resource: ResourceShape): Diagnostic {
  const names = [...resource.identifiers.keys()];
  return about(place, {
    code: "reference/not-one-identifier",
    message: `A string cannot refer to \`${nameOf(resource.id)}\`, which has ${names.length} identifiers.`,
    reference: `This string shape contains an invalid reference to ${resource.id}: ${describe(place)}. References on a string shape can only refer to resource shapes with exactly one entry in its identifiers property, but this shape has the following identifiers: [${identifiersText(names)}]`,
    hint: "a string stands for a resource with one identifier.",
  });
}

function wrongCount(place: Place, names: readonly string[]): Diagnostic {
  const count = place.reference.ids?.size ?? 0;
  const prefix = names.length < count ? "Too many" : "Not enough";
  return about(place, {
    code: "reference/wrong-count",
    message: `\`ids\` has ${count} of the resource's ${names.length} identifiers: ${listText(names)}.`,
    reference: `${prefix} identifiers were provided in the \`ids\` properties of ${describe(place)}. Expected ${names.length} identifiers(s), but found ${count}. This resource requires bindings for the following identifiers: [${identifiersText(names)}].`,
  });
}

function unknownIdentifiers(
  place: Place,
  strangers: readonly string[],
  names: readonly string[],
): Diagnostic {
  const { resource } = place.reference;
  return about(place, {
    code: "reference/unknown-identifier",
    message: `\`${nameOf(resource)}\` has no identifier ${listText(strangers)}.`,
    reference: `\`references\` trait ${describe(place)} contains extraneous resource identifier bindings, [${tickedList(strangers)}], that are not actually identifier names of the resource, \`${resource}\`. This resource has the following identifier names: [${identifiersText(names)}]`,
    ...(names.length === 0 ? {} : { hint: `its identifiers are ${listText(names)}.` }),
  });
}

function lostMembers(
  place: Place,
  absent: readonly string[],
  noText: readonly string[],
  reasons: readonly string[],
): Diagnostic {
  const says = [
    ...(absent.length === 0 ? [] : [`has no member ${listText(absent)}`]),
    ...(noText.length === 0 ? [] : [`has other than strings in ${listText(noText)}`]),
  ];
  return about(place, {
    code: "reference/lost-member",
    message: `\`${nameOf(place.shape.id)}\` ${says.join(" and ")}, so the reference leads nowhere.`,
    reference: `\`references\` trait ${describe(place)} is invalid for the following reasons: ${reasons.join("; ")}`,
  });
}

function identifiersText(names: readonly string[]): string {
  return names.length === 0 ? "" : tickedList(names);
}
