import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { getAnyShape, shapesByTrait } from "../../model/knowledge/any-shape.js";
import { protocolsOf, usesTrait } from "../../model/knowledge/auth-schemes.js";
import { reverseNeighboursOf } from "../../model/knowledge/neighbours.js";
import { walkedShapes } from "../../model/knowledge/service-closure.js";
import type { Model } from "../../model/model.js";
import { containerOf, nameOf } from "../../model/shape-id.js";
import type { Member, ServiceShape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { httpPayload } from "../../model/traits/http-traits.js";
import { streaming } from "../../model/traits/streaming-traits.js";
import { defaultTrait, required } from "../../model/traits/type-refinement-traits.js";
import type { Rule } from "../rule.js";

/**
 * A stream is the whole body of its message, and a streamed blob is always there: an absent one could not be told from
 * an empty one.
 * Spec: https://smithy.io/2.0/spec/streaming.html#streaming-trait
 */
export const streamMembers: Rule = { id: "StreamingTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  const streams = (shapesByTrait(model).get(streaming.id) ?? []).flatMap((stream) =>
    reverseNeighboursOf(model, stream).flatMap(({ from }) => (from.kind === "member" ? [from] : [])),
  );
  if (streams.length === 0) return;
  for (const member of streams) {
    const isBlob = getAnyShape(model, member.target)?.kind === "blob";
    if (isBlob && !hasTrait(member, required) && !hasTrait(member, defaultTrait)) yield absentStream(member);
  }
  const unbound = streams.filter((member) => !hasTrait(member, httpPayload));
  for (const service of model.shapes.values()) {
    if (service.kind !== "service" || !hasPayloads(model, service)) continue;
    const closure = walkedShapes(model, service);
    for (const member of unbound) {
      if (closure.has(containerOf(member.id))) yield streamInBody(service, member);
    }
  }
}

function hasPayloads(model: Model, service: ServiceShape): boolean {
  return protocolsOf(model, service).some((protocol) => usesTrait(model, protocol, httpPayload.id));
}

function absentStream(member: Member): Diagnostic {
  return {
    severity: "error",
    code: "streaming/optional-stream",
    eventId: "StreamingTrait",
    message: `\`${member.name}\` of \`${nameOf(member.id)}\` is a stream that may be absent.`,
    reference:
      "Members that target blobs marked with the `streaming` trait MUST also be marked with the `required` or `default` trait.",
    span: member.span,
    shapeId: member.id,
    hint: 'a streamed blob has `@required` or `@default("")`: an absent one could not be told from an empty one.',
  };
}

function streamInBody(service: ServiceShape, member: Member): Diagnostic {
  return {
    severity: "error",
    code: "streaming/stream-without-payload",
    eventId: "StreamingTrait",
    message: `The stream \`${member.name}\` of \`${nameOf(member.id)}\` is not marked with \`@httpPayload\`.`,
    reference: `Member \`${member.id}\` referencing @streaming shape \`${member.target}\` must have the @httpPayload trait, as service \`${service.id}\` has a protocol that supports @httpPayload.`,
    span: member.span,
    shapeId: member.id,
    related: [{ span: service.span, message: "the service's protocol sends streams as bodies" }],
    hint: "a stream is the whole body of its message.",
  };
}
