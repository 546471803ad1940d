import { type Model, targetOf } from "../model.js";
import type { Member, StructureShape } from "../shape.js";
import { hasTrait } from "../trait.js";
import { streaming } from "../traits/streaming-traits.js";

/**
 * The member of an input or output whose bytes need not be there as a whole; undefined for a message without one.
 * Spec: https://smithy.io/2.0/spec/streaming.html#smithy-api-streaming-trait
 */
export function streamingBlobOf(model: Model, message: StructureShape | undefined): Member | undefined {
  return [...(message?.members.values() ?? [])].find((member) => isStreamingBlob(model, member));
}

/** Whether a member's bytes need not be there as a whole. */
export function isStreamingBlob(model: Model, member: Member): boolean {
  const target = targetOf(model, member);
  return target.kind === "blob" && hasTrait(target, streaming);
}
