import type { ShapeId } from "../model/shape-id.js";

/** The ids of traits that arguments name; a name without a namespace is one of the prelude. */
export function traitIds(names: Iterable<string>): ReadonlySet<ShapeId> {
  return new Set([...names].map((name) => (name.includes("#") ? name : `smithy.api#${name}`)));
}
