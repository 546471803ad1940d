import type { Model } from "../model/model.js";
import type { Shape } from "../model/shape.js";
import { filterTraits, mapMembers, mapShapes } from "./edit-model.js";
import type { Transform } from "./transform.js";

/** `flattenAndRemoveMixins`: takes the mixins out, of which every shape has its part. */
export const flattenAndRemoveMixins: Transform = {
  name: "flattenAndRemoveMixins",
  keys: [],
  apply: (model) => mapShapes(model, (shape) => (shape.traits.has(MIXIN) ? undefined : shape)),
};

/** The model in which no shape remembers what came from a mixin: what transforms work on. */
export function flattenMixins(model: Model): Model {
  return mapShapes(model, (shape) => (shape.mixins.length === 0 ? shape : flatten(shape)));
}

function flatten(shape: Shape): Shape {
  const flat = mapMembers(shape, (member) => ({ ...member, mixins: [] }));
  return { ...flat, mixins: [], introduced: undefined, traits: filterTraits(shape.traits, () => true) };
}

const MIXIN = "smithy.api#mixin";
