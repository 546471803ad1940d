import { type AnyShape, shapesByTrait } from "../model/knowledge/any-shape.js";
import { connectedTo } from "../model/knowledge/connected.js";
import { isOfficial } from "../model/knowledge/official-shapes.js";
import type { Model } from "../model/model.js";
import { removeShapes } from "./remove-shapes.js";
import { tagsOf } from "./tags.js";
import type { Transform } from "./transform.js";

/**
 * `removeUnusedShapes`: takes out what no service leads to, and traits that nothing uses. Each can leave more of the
 * other behind.
 */
export const removeUnusedShapes: Transform = {
  name: "removeUnusedShapes",
  keys: ["exportTagged"],
  apply: (model, args) => {
    const exported = args.strings("exportTagged");
    const isExported = (shape: AnyShape): boolean => tagsOf(shape).some((tag) => exported.has(tag));
    let [before, after] = [model, removeUnused(model, isExported)];
    while (after.shapes.size < before.shapes.size) [before, after] = [after, removeUnused(after, isExported)];
    return after;
  },
};

function removeUnused(model: Model, isExported: (shape: AnyShape) => boolean): Model {
  const byTrait = shapesByTrait(model);
  const [definitions, metadata] = [
    byTrait.get("smithy.api#trait") ?? [],
    byTrait.get("smithy.api#metadata") ?? [],
  ];
  const services = [...model.shapes.values()].filter(({ kind }) => kind === "service");
  const used = connectedTo(model, [...services, ...definitions, ...metadata]);
  const unusedTraits = new Set(definitions.filter(({ id }) => !byTrait.has(id)));
  return removeShapes(model, (shape) => {
    const isUnused = !used.has(shape) || unusedTraits.has(shape);
    return shape.kind !== "member" && isUnused && !isExported(shape) && !isOfficial(shape.id);
  });
}
