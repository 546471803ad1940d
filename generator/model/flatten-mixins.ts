import type { Model } from "./model.js";
import type { Member, Shape } from "./shape.js";
import { hasTrait } from "./trait.js";
import { mixin } from "./traits/type-refinement-traits.js";

/**
 * The model without mixins: shapes that used some have all that those brought as their own, and the mixins themselves
 * are gone.
 * Spec: https://smithy.io/2.0/spec/mixins.html
 */
export function flattenMixins(model: Model): Model {
  const shapes = [...model.shapes.values()].filter((shape) => !hasTrait(shape, mixin));
  return { ...model, shapes: new Map(shapes.map((shape) => [shape.id, flattenShape(shape)])) };
}

/** The model in which no shape remembers what came from a mixin. The mixins stay, as shapes like others. */
export function forgetMixins(model: Model): Model {
  return { ...model, shapes: new Map([...model.shapes].map(([id, shape]) => [id, flattenShape(shape)])) };
}

function flattenShape(shape: Shape): Shape {
  if (shape.mixins.length === 0) return shape;
  const alone = { mixins: [], introduced: undefined };
  switch (shape.kind) {
    case "list":
      return { ...shape, ...alone, member: flattenMember(shape.member) };
    case "map":
      return { ...shape, ...alone, key: flattenMember(shape.key), value: flattenMember(shape.value) };
    case "structure":
    case "union":
    case "enum":
    case "intEnum":
      return { ...shape, ...alone, members: flattenMembers(shape.members) };
    default:
      return { ...shape, ...alone };
  }
}

function flattenMembers(members: ReadonlyMap<string, Member>): ReadonlyMap<string, Member> {
  return new Map(Array.from(members, ([name, member]) => [name, flattenMember(member)]));
}

function flattenMember(member: Member): Member {
  return { ...member, mixins: [] };
}
