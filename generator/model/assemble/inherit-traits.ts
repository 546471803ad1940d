import { getEntry, getStrings } from "../node.js";
import type { AppliedTrait, Shape, Traits } from "../shape.js";
import type { ShapeId } from "../shape-id.js";
import { mixin } from "../traits/type-refinement-traits.js";

/**
 * The traits of a shape: its own, then those that its mixins hand on. A later mixin wins over an earlier one, and the
 * shape's own traits over all of them.
 * Spec: https://smithy.io/2.0/spec/mixins.html#traits-and-mixins
 */
export function inheritTraits(own: Traits, mixins: readonly Shape[]): Traits {
  return overlay([own, ...mixins.toReversed().map(handedOn)]);
}

/** The traits of a member: its own, then those of the mixins' members, the latest first. Members keep none back. */
export function inheritMemberTraits(own: Traits, inherited: readonly Traits[]): Traits {
  return overlay([own, ...inherited.toReversed()]);
}

function overlay(layers: readonly Traits[]): Traits {
  const [only, ...others] = layers.filter((layer) => layer.size > 0);
  if (only === undefined) return new Map();
  if (others.length === 0) return only;
  const traits = new Map<ShapeId, AppliedTrait>(only);
  for (const trait of others.flatMap((layer) => [...layer.values()])) {
    if (!traits.has(trait.id)) traits.set(trait.id, trait);
  }
  return traits;
}

// Spec: https://smithy.io/2.0/spec/mixins.html#mixin-local-traits
function handedOn(shape: Shape): Traits {
  const applied = shape.traits.get(mixin.id);
  const local = new Set([mixin.id, ...getStrings(getEntry(applied?.value, "localTraits"))]);
  return new Map(Array.from(shape.traits).filter(([id]) => !local.has(id)));
}
