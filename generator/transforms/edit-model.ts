import { sortById } from "../model/knowledge/sort.js";
import { membersOf, type Model } from "../model/model.js";
import type { Member, Shape, Traits } from "../model/shape.js";
import type { AnyShape } from "../model/knowledge/any-shape.js";

/** The model with other shapes. */
export function withShapes(model: Model, shapes: Iterable<Shape>): Model {
  return { ...model, shapes: new Map(sortById(shapes).map((shape) => [shape.id, shape])) };
}

/** The model with each shape as a function gives it back; undefined takes the shape out. */
export function mapShapes(model: Model, change: (shape: Shape) => Shape | undefined): Model {
  const shapes: Shape[] = [];
  for (const shape of model.shapes.values()) {
    const changed = change(shape);
    if (changed !== undefined) shapes.push(changed);
  }
  return withShapes(model, shapes);
}

/** The model with the traits of each shape and member as a function gives them back. */
export function mapTraits(model: Model, change: (traits: Traits, shape: AnyShape) => Traits): Model {
  return mapShapes(model, (shape) => {
    const changed = mapMembers(shape, (member) => withTraits(member, change(member.traits, member)));
    return withTraits(changed, change(shape.traits, shape));
  });
}

/** The traits that a function keeps. */
export function filterTraits(traits: Traits, keeps: (id: string) => boolean): Traits {
  const kept = [...traits].filter(([id]) => keeps(id));
  return kept.length === traits.size ? traits : new Map(kept);
}

/**
 * The shape with each member as a function gives it back; undefined takes a member out of a structure, union or enum.
 * Lists and maps keep theirs. A shape of which nothing changes is the same value.
 */
export function mapMembers(shape: Shape, change: (member: Member) => Member | undefined): Shape {
  switch (shape.kind) {
    case "list":
      return { ...shape, member: change(shape.member) ?? shape.member };
    case "map":
      return { ...shape, key: change(shape.key) ?? shape.key, value: change(shape.value) ?? shape.value };
    case "structure":
    case "union":
    case "enum":
    case "intEnum": {
      const members = membersOf(shape).flatMap((member) => change(member) ?? []);
      const isSame =
        members.length === shape.members.size &&
        members.every((member) => shape.members.get(member.name) === member);
      return isSame ? shape : { ...shape, members: new Map(members.map((member) => [member.name, member])) };
    }
    default:
      return shape;
  }
}

function withTraits<Changed extends AnyShape>(shape: Changed, traits: Traits): Changed {
  return shape.traits === traits ? shape : { ...shape, traits };
}
