import type { StructureShape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { required } from "../../model/traits/type-refinement-traits.js";
import { hasPrototypeName } from "../prototype-names.js";

/** Whether `{}` is an input. To the compiler it lacks a member that it inherits by another type. */
export function canBeEmpty(input: StructureShape | undefined): boolean {
  const members = [...(input?.members.values() ?? [])];
  return !hasPrototypeName(members) && !members.some((member) => hasTrait(member, required));
}
