import type { Model } from "../model.js";
import type { Member } from "../shape.js";
import { effectiveTrait, traitOf } from "../trait.js";
import { enumTrait } from "../traits/constraint-traits.js";
import { enumValue } from "../traits/type-refinement-traits.js";

/**
 * The strings that a member may have, by the enum that it targets or the deprecated trait `enum`; undefined where it may
 * have any.
 */
export function enumValuesOf(model: Model, member: Member): readonly string[] | undefined {
  const target = model.shapes.get(member.target);
  if (target?.kind === "enum") {
    return Array.from(target.members.values(), (value) => String(traitOf(value, enumValue) ?? value.name));
  }
  return target && effectiveTrait(member, target, enumTrait)?.map(({ value }) => value);
}
