import { allShapes, type AnyShape } from "../../model/knowledge/any-shape.js";
import { memoise } from "../../model/knowledge/memoise.js";
import { isOfficial } from "../../model/knowledge/official-shapes.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";

/** The shapes and members of the model without those that ship with Tinsmith, of which no linter speaks. */
export const ownShapes = memoise((model: Model): readonly AnyShape[] =>
  allShapes(model).filter((shape) => !isOfficial(shape.id)),
);

/** What a shape is called: a member by its own name, any other by the name in its id. */
export function ownNameOf(shape: AnyShape): string {
  return shape.kind === "member" ? shape.name : nameOf(shape.id);
}
