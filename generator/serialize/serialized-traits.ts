import type { AppliedTrait, Traits } from "../model/shape.js";

/**
 * The traits that a serialized model holds. `@box` is what is left of version 1.0 in a model: traits of version 2.0 say
 * all that it said.
 */
export function serializedTraits(traits: Traits): readonly AppliedTrait[] {
  return [...traits.values()].filter(({ id }) => id !== "smithy.api#box");
}
