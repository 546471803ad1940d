import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { bindingsOfKind, errorHttpBinding, type MessageBinding } from "../../model/knowledge/http-binding.js";
import { targetOf, type Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { Member } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { streaming } from "../../model/traits/streaming-traits.js";
import type { OperationPlan, ServicePlan } from "../../plan/service-plan.js";

/**
 * Bodies that generated code has no form for yet. Those that restJson1 has none for are against the rules of AWS.
 * Spec: https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#supported-traits
 */
export function checkPayloads({ model, operations }: ServicePlan): readonly Diagnostic[] {
  const members = new Set<Member>();
  for (const { http, errors } of operations) {
    const messages = [
      http?.request,
      http?.response,
      ...errors.map((error) => errorHttpBinding(error).response),
    ];
    for (const message of messages) for (const member of payloadsOf(message)) members.add(member);
  }
  return [
    ...operations.flatMap((operation) =>
      eventsOf(model, operation).map((member) => eventStream(operation, member)),
    ),
    ...[...members].filter((member) => isStreamed(model, member, "blob")).map(bufferedStream),
  ];
}

/** The members by which an operation streams events, in or out. */
export function eventsOf(model: Model, { http }: OperationPlan): readonly Member[] {
  return [http?.request, http?.response]
    .flatMap(payloadsOf)
    .filter((member) => isStreamed(model, member, "union"));
}

function payloadsOf(message: MessageBinding | undefined): readonly Member[] {
  return message === undefined ? [] : bindingsOfKind(message, "payload").map(({ member }) => member);
}

function isStreamed(model: Model, member: Member, kind: "blob" | "union"): boolean {
  const target = targetOf(model, member);
  return target.kind === kind && hasTrait(target, streaming);
}

function atTarget(
  member: Member,
  about: Pick<Diagnostic, "severity" | "code" | "message" | "hint">,
): Diagnostic {
  return { span: member.targetSpan, shapeId: member.id, ...about };
}

function eventStream({ shape }: OperationPlan, member: Member): Diagnostic {
  return atTarget(member, {
    severity: "danger",
    code: "rest-json1/event-stream",
    message: `The client and the server are without \`${nameOf(shape.id)}\`: \`${nameOf(member.target)}\` is a stream of events, which Tinsmith does not generate.`,
    hint: "the types and validators have the events; the operation can be left out of the service.",
  });
}

function bufferedStream(member: Member): Diagnostic {
  return atTarget(member, {
    severity: "warning",
    code: "rest-json1/buffered-stream",
    message: `\`${member.name}\` is read as a whole before it is given to anybody.`,
    hint: "generated clients and servers do not stream bodies; servers refuse those above `maxBodyBytes`.",
  });
}
