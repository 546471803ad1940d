import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { bindingsOfKind, type MessageBinding, responseBinding } from "../../model/knowledge/http-binding.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { Member } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { error } from "../../model/traits/type-refinement-traits.js";
import type { Rule } from "../rule.js";
import { httpOperations } from "./http-operations.js";

/**
 * Beside a `@httpPayload` member, which is the whole body, every other member has a place outside of the body. Else
 * it would be lost.
 * Spec: https://smithy.io/2.0/spec/http-bindings.html#binding-members-to-httppayload
 */
export const payloads: Rule = { id: "HttpPayload", check };

function* check(model: Model): Iterable<Diagnostic> {
  const checked = new Set<Member>();
  for (const { binding } of httpOperations(model)) {
    yield* checkMessage(binding.request, checked);
    yield* checkMessage(binding.response, checked);
  }
  for (const shape of model.shapes.values()) {
    if (shape.kind === "structure" && hasTrait(shape, error))
      yield* checkMessage(responseBinding(shape), checked);
  }
}

function* checkMessage(binding: MessageBinding, checked: Set<Member>): Iterable<Diagnostic> {
  const [payload] = bindingsOfKind(binding, "payload");
  if (payload === undefined) return;
  for (const { member } of bindingsOfKind(binding, "unbound")) {
    if (checked.has(member)) continue;
    checked.add(member);
    yield unboundMember(member, payload.member);
  }
}

function unboundMember(member: Member, payload: Member): Diagnostic {
  return {
    severity: "error",
    code: "http/unbound-member",
    eventId: "HttpPayload",
    message: `\`${member.name}\` of \`${nameOf(member.id)}\` is not sent anywhere, because \`${payload.name}\` is the whole body.`,
    span: member.span,
    shapeId: member.id,
    related: [{ span: payload.span, message: "the whole body" }],
    hint: "beside `@httpPayload`, every member has a place in the URI or the headers.",
  };
}
