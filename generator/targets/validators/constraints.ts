import type { Member, Shape } from "../../model/shape.js";
import { effectiveTrait, hasTrait, traitOf, type TraitType } from "../../model/trait.js";
import {
  type EnumDefinition,
  enumTrait,
  length,
  pattern,
  range,
  uniqueItems,
  type Length,
  type Range,
} from "../../model/traits/constraint-traits.js";
import { sensitive } from "../../model/traits/documentation-traits.js";

/**
 * The constraint traits that hold for a value: those of the member, which override those of the shape it targets.
 * Spec: https://smithy.io/2.0/spec/constraint-traits.html
 */
export interface Constraints {
  readonly length: Length | undefined;
  readonly range: Range | undefined;
  readonly pattern: string | undefined;
  /** What a string may be by the trait `enum` of Smithy 1.0. */
  readonly definitions: readonly EnumDefinition[] | undefined;
  readonly hasUniqueItems: boolean;
  /** Nothing of the value may be told, not even its length. */
  readonly isSensitive: boolean;
}

/** The constraints of a shape by itself. */
export function shapeConstraints(shape: Shape): Constraints {
  return collect((trait) => traitOf(shape, trait));
}

/** The constraints of a member's values. */
export function memberConstraints(member: Member, target: Shape): Constraints {
  return collect((trait) => effectiveTrait(member, target, trait));
}

/** Whether a member says something that the shape it targets does not. */
export function overridesConstraints(member: Member): boolean {
  return [length, range, pattern, enumTrait, uniqueItems].some((trait) => hasTrait(member, trait));
}

function collect(read: <Value>(trait: TraitType<Value>) => Value | undefined): Constraints {
  return {
    length: read(length),
    range: read(range),
    pattern: read(pattern),
    definitions: read(enumTrait),
    hasUniqueItems: read(uniqueItems) !== undefined,
    isSensitive: read(sensitive) !== undefined,
  };
}
