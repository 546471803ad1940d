import { targetOf, type Model } from "../../model/model.js";
import type { Member } from "../../model/shape.js";
import { effectiveTrait } from "../../model/trait.js";
import { mediaType } from "../../model/traits/protocol-traits.js";

/** The media type of documents. */
export const JSON_TYPE = "application/json";

/** Blobs and strings are a body as they are; everything else is JSON. */
export function isRawPayload(member: Member, model: Model): boolean {
  return ["blob", "string", "enum"].includes(targetOf(model, member).kind);
}

/**
 * The media type of a body that is one member.
 * Spec: https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#content-type
 */
export function payloadMediaType(member: Member, model: Model): string {
  const target = targetOf(model, member);
  const declared = effectiveTrait(member, target, mediaType);
  if (declared !== undefined) return declared;
  switch (target.kind) {
    case "blob":
      return "application/octet-stream";
    case "string":
    case "enum":
      return "text/plain";
    default:
      return JSON_TYPE;
  }
}
