import type { AnyShape } from "../model/knowledge/any-shape.js";
import { connectedTo } from "../model/knowledge/connected.js";
import { isOfficial } from "../model/knowledge/official-shapes.js";
import type { Model } from "../model/model.js";
import { mapShapes } from "./edit-model.js";
import { tagsOf } from "./tags.js";
import type { Transform } from "./transform.js";

/** `removeTraitDefinitions`: takes the definitions of traits out, and leaves their uses. */
export const removeTraitDefinitions: Transform = {
  name: "removeTraitDefinitions",
  keys: ["exportTagged"],
  apply: (model, args) => {
    const exported = args.strings("exportTagged");
    return withoutTraitDefinitions(model, (shape) => tagsOf(shape).some((tag) => exported.has(tag)));
  },
};

/** Shapes that only definitions need go with them. */
function withoutTraitDefinitions(model: Model, isExported: (shape: AnyShape) => boolean): Model {
  const own = [...model.shapes.values()].filter((shape) => !isOfficial(shape.id));
  const definitions = own.filter((shape) => shape.traits.has("smithy.api#trait") && !isExported(shape));
  const ofDefinitions = connectedTo(model, definitions);
  const others = own.filter((shape) => !ofDefinitions.has(shape) || isExported(shape));
  const needed = connectedTo(model, others);
  const isGone = (shape: AnyShape): boolean =>
    ofDefinitions.has(shape) && !needed.has(shape) && !isOfficial(shape.id);
  return mapShapes(model, (shape) => (isGone(shape) ? undefined : shape));
}
