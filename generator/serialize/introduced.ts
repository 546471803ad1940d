import { membersOf } from "../model/model.js";
import type { Member, Shape } from "../model/shape.js";
import { serializedTraits } from "./serialized-traits.js";

/** The members of a shape by where they come from. What its mixins bring and it adds nothing to is left out. */
export interface IntroducedMembers {
  /** The members that the shape defines. */
  readonly own: readonly Member[];
  /** The members of mixins that the shape adds traits to, with those traits alone. */
  readonly extended: readonly Member[];
}

/**
 * What a shape introduces of its members.
 * Spec: https://smithy.io/2.0/spec/mixins.html#traits-and-mixins
 */
export function introducedMembers(shape: Shape): IntroducedMembers {
  const members = membersOf(shape.introduced ?? shape);
  return {
    own: members.filter(({ mixins }) => mixins.length === 0),
    extended: members.filter(
      ({ mixins, traits }) => mixins.length > 0 && serializedTraits(traits).length > 0,
    ),
  };
}
