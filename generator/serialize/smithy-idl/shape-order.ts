import type { Shape, ShapeType } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { trait } from "../../model/traits/model-traits.js";
import { compareIds } from "../compare-ids.js";

/** The order of shapes in a file: definitions of traits, then the service and what it is made of, top down. */
export function compareShapes(first: Shape, second: Shape): number {
  return rankOf(first) - rankOf(second) || compareIds(first.id, second.id);
}

const ranks: readonly ShapeType[] = ["service", "resource", "operation", "structure", "union", "list", "map"];

// Types that are not on the list come last, mixed.
function rankOf(shape: Shape): number {
  if (hasTrait(shape, trait)) return -1;
  const rank = ranks.indexOf(shape.kind);
  return rank === -1 ? ranks.length : rank;
}
