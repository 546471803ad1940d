import type { Member, Shape } from "../../model/shape.js";
import { containerOf, nameOf } from "../../model/shape-id.js";
import { hasTrait } from "../../model/trait.js";
import { pattern } from "../../model/traits/constraint-traits.js";
import { lowerFirst, upperFirst } from "../naming.js";

/** What a pattern's constant is named by: the shape that bears the trait, or the member if it has its own. */
export function patternName(member: Member, target: Shape): string {
  if (!hasTrait(member, pattern)) return lowerFirst(nameOf(target.id));
  return lowerFirst(nameOf(containerOf(member.id))) + upperFirst(member.name);
}
