import type { Model } from "../model.js";
import type { Shape } from "../shape.js";
import { metadata } from "../traits/model-traits.js";
import { shapesByTrait } from "./any-shape.js";

/** The shapes that give keys of metadata their types, by key. Only one of them is allowed for a key. */
export function metadataShapes(model: Model): ReadonlyMap<string, readonly Shape[]> {
  const types = new Map<string, Shape[]>();
  for (const shape of shapesByTrait(model).get(metadata.id) ?? []) {
    const applied = shape.traits.get(metadata.id);
    if (shape.kind === "member" || applied === undefined) continue;
    const key = metadata.read(applied.value);
    types.set(key, [...(types.get(key) ?? []), shape]);
  }
  return types;
}
