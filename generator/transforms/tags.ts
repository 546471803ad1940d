import type { AnyShape } from "../model/knowledge/any-shape.js";
import { getStrings } from "../model/node.js";

/** The values of `@tags`. */
export function tagsOf(shape: AnyShape): readonly string[] {
  return getStrings(shape.traits.get(TAGS)?.value);
}

/** The trait that bears tags. */
export const TAGS = "smithy.api#tags";
