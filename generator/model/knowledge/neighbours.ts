import { membersOf, type Model } from "../model.js";
import { containerOf, type ShapeId } from "../shape-id.js";
import type { OperationShape, ResourceShape, ServiceShape, Shape } from "../shape.js";
import { allShapes, type AnyShape, shapesByTrait } from "./any-shape.js";
import { memoise, memoiseFor } from "./memoise.js";

/**
 * One edge of the model's graph: a shape, the name of the relationship, and the shape it leads to. Members lead to
 * their targets by the nameless relationship "".
 * Spec: https://smithy.io/2.0/spec/selectors.html#relationships
 */
export interface Relationship {
  readonly from: AnyShape;
  readonly name: string;
  readonly to: AnyShape;
}

/**
 * The relationships that lead away from a shape, in the order of its definition. Traits are not among them, nor are
 * targets that the model lacks, nor the unit type where an operation has no input or output.
 */
export const neighboursOf = memoiseFor((model: Model, from: AnyShape): readonly Relationship[] => {
  const relationships: Relationship[] = [];
  for (const [name, id] of edgesOf(model, from)) {
    const to = typeof id === "string" ? model.shapes.get(id) : id;
    if (to !== undefined) relationships.push({ from, name, to });
  }
  return relationships;
});

/** The relationships that lead to a shape. */
export function reverseNeighboursOf(model: Model, to: AnyShape): readonly Relationship[] {
  return reverseIndex(model).get(to) ?? [];
}

/** The shapes that define the traits of a shape, as relationships named `trait`. */
export function traitNeighboursOf(model: Model, from: AnyShape): readonly Relationship[] {
  const relationships: Relationship[] = [];
  for (const id of from.traits.keys()) {
    const to = model.shapes.get(id);
    if (to !== undefined) relationships.push({ from, name: "trait", to });
  }
  return relationships;
}

/** The shapes that a trait is applied to, as relationships named `trait` that lead to the trait's shape. */
export function reverseTraitNeighboursOf(model: Model, to: AnyShape): readonly Relationship[] {
  return (shapesByTrait(model).get(to.id) ?? []).map((from) => ({ from, name: "trait", to }));
}

/** A relationship by name, to a shape at hand or by id. */
type Edge = readonly [name: string, to: AnyShape | ShapeId];

const reverseIndex = memoise((model): ReadonlyMap<AnyShape, readonly Relationship[]> => {
  const index = new Map<AnyShape, Relationship[]>();
  for (const shape of allShapes(model)) {
    for (const relationship of neighboursOf(model, shape)) {
      const known = index.get(relationship.to);
      if (known === undefined) index.set(relationship.to, [relationship]);
      else known.push(relationship);
    }
  }
  return index;
});

function edgesOf(model: Model, shape: AnyShape): readonly Edge[] {
  if (shape.kind !== "member") return [...ownEdgesOf(shape), ...mixinEdgesOf(shape)];
  // The members of enums target the unit type only in form.
  const container = model.shapes.get(containerOf(shape.id));
  return container?.kind === "enum" || container?.kind === "intEnum" ? [] : [["", shape.target]];
}

function mixinEdgesOf(shape: Shape): Edge[] {
  return shape.mixins.map((id) => ["mixin", id]);
}

function ownEdgesOf(shape: Shape): Edge[] {
  switch (shape.kind) {
    case "service":
      return serviceEdgesOf(shape);
    case "resource":
      return resourceEdgesOf(shape);
    case "operation":
      return operationEdgesOf(shape);
    default:
      return membersOf(shape).map((member) => ["member", member]);
  }
}

function serviceEdgesOf(service: ServiceShape): Edge[] {
  return [
    ...service.operations.map((reference): Edge => ["operation", reference.target]),
    ...service.resources.map((reference): Edge => ["resource", reference.target]),
    ...service.errors.map((reference): Edge => ["error", reference.target]),
  ];
}

function resourceEdgesOf(resource: ResourceShape): Edge[] {
  return [
    ...Array.from(resource.identifiers.values(), (reference): Edge => ["identifier", reference.target]),
    ...Array.from(resource.properties.values(), (reference): Edge => ["property", reference.target]),
    ...Array.from(resource.lifecycle, ([name, reference]): Edge => [name, reference.target]),
    ...resource.operations.map((reference): Edge => ["operation", reference.target]),
    ...resource.collectionOperations.map((reference): Edge => ["collectionOperation", reference.target]),
    ...resource.resources.map((reference): Edge => ["resource", reference.target]),
  ];
}

function operationEdgesOf(operation: OperationShape): Edge[] {
  const edges: Edge[] = [
    ["input", operation.input.target],
    ["output", operation.output.target],
  ];
  const present = edges.filter(([, target]) => target !== "smithy.api#Unit");
  return [...present, ...operation.errors.map((reference): Edge => ["error", reference.target])];
}
