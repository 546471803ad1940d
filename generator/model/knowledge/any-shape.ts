import { membersOf, type Model } from "../model.js";
import { containerOf, memberNameOf, type ShapeId } from "../shape-id.js";
import type { ContainerShape, Member, Shape } from "../shape.js";
import { memoise } from "./memoise.js";

/** A vertex of the model's graph: the specification counts members as shapes, too. */
export type AnyShape = Shape | Member;

/** Every shape and every member of the model: each container right before its members, sorted by container. */
export const allShapes = memoise((model: Model): readonly AnyShape[] => {
  const shapes: AnyShape[] = [];
  for (const shape of model.shapes.values()) shapes.push(shape, ...membersOf(shape));
  return shapes;
});

/** The shape or member with that id, or undefined. */
export function getAnyShape(model: Model, id: ShapeId): AnyShape | undefined {
  const name = memberNameOf(id);
  const shape = model.shapes.get(containerOf(id));
  return name === undefined || shape === undefined ? shape : getMemberOf(shape, name);
}

/** The member of a shape with that name, or undefined. */
export function getMemberOf(shape: Shape, name: string): Member | undefined {
  if ("members" in shape) return shape.members.get(name);
  return membersOf(shape).find((member) => member.name === name);
}

/** The shape that holds a member, or undefined where the model lacks it. */
export function getContainer(model: Model, member: Member): ContainerShape | undefined {
  const shape = model.shapes.get(containerOf(member.id));
  return shape && asContainer(shape);
}

/** Every shape and member that a trait is applied to, by the trait's id. */
export const shapesByTrait = memoise((model: Model): ReadonlyMap<ShapeId, readonly AnyShape[]> => {
  const index = new Map<ShapeId, AnyShape[]>();
  for (const shape of allShapes(model)) {
    for (const id of shape.traits.keys()) {
      const shapes = index.get(id);
      if (shapes === undefined) index.set(id, [shape]);
      else shapes.push(shape);
    }
  }
  return index;
});

function asContainer(shape: Shape): ContainerShape | undefined {
  return shape.kind === "list" || shape.kind === "map" || "members" in shape ? shape : undefined;
}
