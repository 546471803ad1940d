import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { allShapes, type AnyShape, getContainer } from "../../model/knowledge/any-shape.js";
import { memoise } from "../../model/knowledge/memoise.js";
import { isOfficial } from "../../model/knowledge/official-shapes.js";
import { neighboursOf } from "../../model/knowledge/neighbours.js";
import type { Model } from "../../model/model.js";
import { nameOf, type ShapeId } from "../../model/shape-id.js";
import type { Member, ResourceShape } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { references } from "../../model/traits/resource-traits.js";
import { listText } from "../list-text.js";
import { tickedList } from "../reference-text.js";
import type { Rule } from "../rule.js";

/**
 * A member that has the name and the type of a resource's identifier says by `@references` that it refers to it, unless
 * it belongs to the resource or to its parent: tools cannot follow what is not said.
 * Spec: https://smithy.io/2.0/spec/resource-traits.html#references-trait
 */
export const missingReferences: Rule = { id: "MemberShouldReferenceResource", check };

function* check(model: Model): Iterable<Diagnostic> {
  const candidates = candidatesOf(model);
  const resources = new Set([...candidates.values()].flat());
  const bound = new Map(Array.from(resources, (resource) => [resource, boundTo(model, resource)]));
  for (const [member, likely] of candidates) {
    const told = new Set(toldBy(model, member));
    const missing = likely.filter(
      (resource) => !told.has(resource.id) && bound.get(resource)?.has(member) !== true,
    );
    if (missing.length > 0) yield missingReference(member, missing);
  }
}

/** The members that may refer to resources, each with those. */
function candidatesOf(model: Model): ReadonlyMap<Member, readonly ResourceShape[]> {
  const byIdentifier = resourcesByIdentifier(model);
  const candidates = new Map<Member, readonly ResourceShape[]>();
  if (byIdentifier.size === 0) return candidates;
  for (const shape of allShapes(model)) {
    if (shape.kind !== "member" || isOfficial(shape.id)) continue;
    const kind = model.shapes.get(shape.target)?.kind;
    const resources = byIdentifier.get(`${shape.name} ${shape.target}`);
    if (resources !== undefined && (kind === "string" || kind === "enum")) candidates.set(shape, resources);
  }
  return candidates;
}

function resourcesByIdentifier(model: Model): ReadonlyMap<string, readonly ResourceShape[]> {
  const resources = new Map<string, ResourceShape[]>();
  for (const shape of model.shapes.values()) {
    if (shape.kind !== "resource") continue;
    for (const [name, { target }] of shape.identifiers) {
      const key = `${name} ${target}`;
      const known = resources.get(key);
      if (known === undefined) resources.set(key, [shape]);
      else known.push(shape);
    }
  }
  return resources;
}

/** What belongs to a resource or to one that it is a child of: all that can be reached from them. */
function boundTo(model: Model, resource: ResourceShape): ReadonlySet<AnyShape> {
  const reached = new Set<AnyShape>([resource, ...(parentsOf(model).get(resource.id) ?? [])]);
  const waiting = [...reached];
  for (let shape = waiting.pop(); shape !== undefined; shape = waiting.pop()) {
    for (const { to } of neighboursOf(model, shape)) {
      if (reached.has(to)) continue;
      reached.add(to);
      waiting.push(to);
    }
  }
  return reached;
}

const parentsOf = memoise((model: Model): ReadonlyMap<ShapeId, readonly ResourceShape[]> => {
  const parents = new Map<ShapeId, ResourceShape[]>();
  for (const shape of model.shapes.values()) {
    if (shape.kind !== "resource") continue;
    for (const { target } of shape.resources) {
      const known = parents.get(target);
      if (known === undefined) parents.set(target, [shape]);
      else known.push(shape);
    }
  }
  return parents;
});

/** The resources that a member or its container says it refers to. */
function toldBy(model: Model, member: Member): readonly ShapeId[] {
  const container = getContainer(model, member);
  const told = [member, ...(container === undefined ? [] : [container])];
  return told.flatMap((shape) => (traitOf(shape, references) ?? []).map(({ resource }) => resource));
}

function missingReference(member: Member, resources: readonly ResourceShape[]): Diagnostic {
  const names = resources.map(({ id }) => nameOf(id));
  return {
    severity: "warning",
    code: "model/missing-reference",
    eventId: "MemberShouldReferenceResource",
    message: `\`${member.name}\` looks like an identifier of ${listText(names)}, but no \`@references\` says so.`,
    reference: `This member appears to reference the following resources without being included in a \`@references\` trait: [${tickedList(resources.map(({ id }) => id))}]`,
    span: member.span,
    shapeId: member.id,
    related: resources.map(({ span }) => ({ span, message: "the resource" })),
  };
}
