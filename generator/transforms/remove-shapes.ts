import { allShapes, type AnyShape, getAnyShape } from "../model/knowledge/any-shape.js";
import { reverseNeighboursOf } from "../model/knowledge/neighbours.js";
import { isOfficial } from "../model/knowledge/official-shapes.js";
import type { Model } from "../model/model.js";
import { containerOf, type ShapeId } from "../model/shape-id.js";
import type { Shape, ShapeReference } from "../model/shape.js";
import { filterTraits, mapMembers, mapShapes } from "./edit-model.js";

/**
 * The model without some shapes and members, and without what cannot be without them: members that target them, lists
 * and maps of them, bindings to them, uses of traits that they define. What ships with Tinsmith stays.
 */
export function removeShapes(model: Model, isUnwanted: (shape: AnyShape) => boolean): Model {
  const gone = withDependents(
    model,
    allShapes(model).filter((shape) => !isOfficial(shape.id) && canGo(model, shape) && isUnwanted(shape)),
  );
  if (gone.size === 0) return model;
  return mapShapes(model, (shape) => (gone.has(shape.id) ? undefined : withoutGone(shape, gone)));
}

/** Lists and maps cannot be without their members: those go only with them. */
function canGo(model: Model, shape: AnyShape): boolean {
  if (shape.kind !== "member") return true;
  const container = model.shapes.get(containerOf(shape.id));
  return container !== undefined && "members" in container;
}

function withDependents(model: Model, unwanted: readonly AnyShape[]): ReadonlySet<ShapeId> {
  const gone = new Set<ShapeId>();
  const waiting = [...unwanted];
  for (let shape = waiting.pop(); shape !== undefined; shape = waiting.pop()) {
    if (gone.has(shape.id)) continue;
    gone.add(shape.id);
    for (const { from, name } of reverseNeighboursOf(model, shape)) {
      if (from.kind !== "member" || name !== "") continue;
      const dependent = canGo(model, from) ? from : getAnyShape(model, containerOf(from.id));
      if (dependent !== undefined) waiting.push(dependent);
    }
  }
  return gone;
}

function withoutGone(shape: Shape, gone: ReadonlySet<ShapeId>): Shape {
  const isThere = (id: ShapeId): boolean => !gone.has(id);
  const changed = mapMembers(shape, (member) =>
    gone.has(member.id) ? undefined : { ...member, traits: filterTraits(member.traits, isThere) },
  );
  return withoutBindings({ ...changed, traits: filterTraits(shape.traits, isThere) }, gone);
}

function withoutBindings(shape: Shape, gone: ReadonlySet<ShapeId>): Shape {
  const present = (references: readonly ShapeReference[]): readonly ShapeReference[] =>
    references.filter(({ target }) => !gone.has(target));
  const presentIn = <Key>(references: ReadonlyMap<Key, ShapeReference>): ReadonlyMap<Key, ShapeReference> =>
    new Map([...references].filter(([, { target }]) => !gone.has(target)));
  const orUnit = (reference: ShapeReference): ShapeReference =>
    gone.has(reference.target) ? { ...reference, target: "smithy.api#Unit" } : reference;
  switch (shape.kind) {
    case "operation":
      return {
        ...shape,
        input: orUnit(shape.input),
        output: orUnit(shape.output),
        errors: present(shape.errors),
      };
    case "resource":
      return {
        ...shape,
        identifiers: presentIn(shape.identifiers),
        properties: presentIn(shape.properties),
        lifecycle: presentIn(shape.lifecycle),
        operations: present(shape.operations),
        collectionOperations: present(shape.collectionOperations),
        resources: present(shape.resources),
      };
    case "service":
      return {
        ...shape,
        operations: present(shape.operations),
        resources: present(shape.resources),
        errors: present(shape.errors),
        rename: new Map([...shape.rename].filter(([id]) => !gone.has(id))),
      };
    default:
      return shape;
  }
}
