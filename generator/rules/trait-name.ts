import type { ShapeId } from "../model/shape-id.js";

/** A trait as Smithy's reference calls it: those of the prelude by name, others by id. */
export function traitName(id: ShapeId): string {
  return id.startsWith("smithy.api#") ? id.slice("smithy.api#".length) : id;
}
