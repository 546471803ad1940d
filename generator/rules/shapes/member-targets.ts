import { membersOf, type Model } from "../../model/model.js";
import type { Shape, StructureShape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { required } from "../../model/traits/type-refinement-traits.js";

/** What the members of a shape target. */
export function targetsIn(model: Model, shape: Shape): readonly Shape[] {
  return membersOf(shape).flatMap((member) => model.shapes.get(member.target) ?? []);
}

/** What the required members of a structure target. */
export function requiredTargetsIn(model: Model, structure: StructureShape): readonly Shape[] {
  const members = [...structure.members.values()].filter((member) => hasTrait(member, required));
  return members.flatMap((member) => model.shapes.get(member.target) ?? []);
}
