import type { Model } from "../model.js";
import type { Member, StructureShape, UnionShape } from "../shape.js";
import { hasTrait } from "../trait.js";
import { streaming } from "../traits/streaming-traits.js";

/** A member whose values follow one another, and the union of what they can be. */
export interface EventStream {
  readonly member: Member;
  readonly union: UnionShape;
}

/**
 * The event stream of an input or output; undefined for one without.
 * Spec: https://smithy.io/2.0/spec/streaming.html#event-streams
 */
export function eventStreamOf(model: Model, message: StructureShape | undefined): EventStream | undefined {
  for (const member of message?.members.values() ?? []) {
    const union = model.shapes.get(member.target);
    if (union?.kind === "union" && hasTrait(union, streaming)) return { member, union };
  }
  return undefined;
}
