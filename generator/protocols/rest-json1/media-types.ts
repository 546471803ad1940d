import {
  bindingsOfKind,
  type MessageBinding,
  type OperationHttpBinding,
} from "../../model/knowledge/http-binding.js";
import { targetOf, type Model } from "../../model/model.js";
import type { Member, StructureShape } from "../../model/shape.js";
import { effectiveTrait } from "../../model/trait.js";
import { mediaType } from "../../model/traits/protocol-traits.js";
import { JSON_TYPE, payloadMediaType } from "./payload.js";

/*
 * What the two ends of restJson1 tell each other of bodies. Spec: …/aws-restjson1-protocol.html#content-type
 */

/**
 * The type that a server takes, `*` for any. An input without members for the body takes none, but one without any
 * members may come as an empty object.
 */
export function consumedType(
  input: StructureShape | undefined,
  { request }: OperationHttpBinding,
  model: Model,
): string | undefined {
  if (input === undefined) return undefined;
  if (bindsContentType(request)) return "*";
  const [payload] = bindingsOfKind(request, "payload");
  if (payload !== undefined)
    return anyBytes(payload.member, model) ? "*" : payloadMediaType(payload.member, model);
  const hasDocument = request.length === 0 || bindingsOfKind(request, "document").length > 0;
  return hasDocument ? JSON_TYPE : undefined;
}

/** The type that a server answers with; undefined where the handler chooses it, or where there is no output. */
export function producedType(
  output: StructureShape | undefined,
  { response }: OperationHttpBinding,
  model: Model,
): string | undefined {
  if (output === undefined || bindsContentType(response)) return undefined;
  const [payload] = bindingsOfKind(response, "payload");
  if (payload === undefined) return JSON_TYPE;
  return anyBytes(payload.member, model) ? undefined : payloadMediaType(payload.member, model);
}

/** What a client accepts: the type of the output, and JSON, in which all errors come. */
export function acceptedTypes(
  output: StructureShape | undefined,
  binding: OperationHttpBinding,
  model: Model,
): string {
  if (output === undefined) return JSON_TYPE;
  const produced = producedType(output, binding, model);
  if (produced === undefined) return "*/*";
  return produced === JSON_TYPE ? JSON_TYPE : `${produced}, ${JSON_TYPE}`;
}

function bindsContentType(bindings: MessageBinding): boolean {
  return bindingsOfKind(bindings, "header").some(({ name }) => name.toLowerCase() === "content-type");
}

/** A blob without a media type may be anything. */
function anyBytes(member: Member, model: Model): boolean {
  const target = targetOf(model, member);
  return target.kind === "blob" && effectiveTrait(member, target, mediaType) === undefined;
}
