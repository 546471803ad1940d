import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { bindingsOfKind, type MessageBinding } from "../../model/knowledge/http-binding.js";
import { targetOf, type Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { Member } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { streaming } from "../../model/traits/streaming-traits.js";
import type { OperationPlan, ServicePlan } from "../../plan/service-plan.js";

/**
 * Bodies that generated code has no form for yet: streams of events. Those that restJson1 has none for are against the rules of AWS.
 * Spec: https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#supported-traits
 */
export function checkPayloads({ model, operations }: ServicePlan): readonly Diagnostic[] {
  return operations.flatMap((operation) =>
    eventsOf(model, operation).map((member) => eventStream(operation, member)),
  );
}

/** The members by which an operation streams events, in or out. */
export function eventsOf(model: Model, { http }: OperationPlan): readonly Member[] {
  return [http?.request, http?.response].flatMap(payloadsOf).filter((member) => isEventStream(model, member));
}

function payloadsOf(message: MessageBinding | undefined): readonly Member[] {
  return message === undefined ? [] : bindingsOfKind(message, "payload").map(({ member }) => member);
}

function isEventStream(model: Model, member: Member): boolean {
  const target = targetOf(model, member);
  return target.kind === "union" && hasTrait(target, streaming);
}

function eventStream({ shape }: OperationPlan, member: Member): Diagnostic {
  return {
    severity: "danger",
    code: "rest-json1/event-stream",
    message: `The client and the server are without \`${nameOf(shape.id)}\`: \`${nameOf(member.target)}\` is a stream of events, which Tinsmith does not generate yet.`,
    span: member.targetSpan,
    shapeId: member.id,
    hint: "the types and validators have the events; the operation can be left out of the service.",
  };
}
