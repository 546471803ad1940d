import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { bindingsOfKind, errorHttpBinding, type MessageBinding } from "../../model/knowledge/http-binding.js";
import { targetOf, type Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { Member } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { streaming } from "../../model/traits/streaming-traits.js";
import type { ServicePlan } from "../../plan/service-plan.js";

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
  return [...members].flatMap((member) => checkPayload(model, member) ?? []);
}

function payloadsOf(message: MessageBinding | undefined): readonly Member[] {
  return message === undefined ? [] : bindingsOfKind(message, "payload").map(({ member }) => member);
}

function checkPayload(model: Model, member: Member): Diagnostic | undefined {
  const target = targetOf(model, member);
  if (!hasTrait(target, streaming)) return undefined;
  return target.kind === "union" ? eventStream(member) : bufferedStream(member);
}

function atTarget(
  member: Member,
  about: Pick<Diagnostic, "severity" | "code" | "message" | "hint">,
): Diagnostic {
  return { span: member.targetSpan, shapeId: member.id, ...about };
}

function eventStream(member: Member): Diagnostic {
  return atTarget(member, {
    severity: "error",
    code: "rest-json1/event-stream",
    message: `\`${nameOf(member.target)}\` is a stream of events, which Tinsmith does not generate.`,
    hint: "leave the operation out of the service.",
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
