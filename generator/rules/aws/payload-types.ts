import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { bindingsOfKind, getHttpBinding, responseBinding } from "../../model/knowledge/http-binding.js";
import type { MessageBinding } from "../../model/knowledge/http-binding.js";
import { serviceClosure } from "../../model/knowledge/service-closure.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { Member, OperationShape, Shape } from "../../model/shape.js";
import { hasTrait, type TraitType } from "../../model/trait.js";
import { awsJson10, awsJson11, restXml } from "../../model/traits/aws-protocol-traits.js";
import { restJson1 } from "../../model/traits/aws-traits.js";
import type { Rule } from "../rule.js";

/**
 * Under AWS's protocols a body is text, bytes, a document, a structure or a union. Lists, maps and numbers have no form
 * that all of these protocols could give them.
 * Spec: https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#content-type
 */
export const payloadTypes: Rule = { id: "ProtocolHttpPayload", check };

// Those of queries bind nothing to a body.
const PROTOCOLS: readonly TraitType<unknown>[] = [awsJson10, awsJson11, restJson1, restXml];

function* check(model: Model): Iterable<Diagnostic> {
  const checked = new Set<Member>();
  for (const service of model.shapes.values()) {
    if (service.kind !== "service" || !PROTOCOLS.some((protocol) => hasTrait(service, protocol))) continue;
    for (const operation of serviceClosure(model, service).operations) {
      for (const binding of messagesOf(model, operation)) yield* checkPayload(model, binding, checked);
    }
  }
}

function* messagesOf(model: Model, operation: OperationShape): Iterable<MessageBinding> {
  const binding = getHttpBinding(model, operation);
  if (binding === undefined) return;
  yield binding.request;
  yield binding.response;
  for (const { target } of operation.errors) {
    const error = model.shapes.get(target);
    if (error?.kind === "structure") yield responseBinding(error);
  }
}

function* checkPayload(model: Model, binding: MessageBinding, checked: Set<Member>): Iterable<Diagnostic> {
  for (const { member } of bindingsOfKind(binding, "payload")) {
    const target = model.shapes.get(member.target);
    if (target === undefined || PAYLOADS.has(target.kind) || checked.has(member)) continue;
    checked.add(member);
    yield unfitPayload(member, target);
  }
}

const PAYLOADS: ReadonlySet<Shape["kind"]> = new Set([
  "structure",
  "union",
  "document",
  "blob",
  "string",
  "enum",
]);

function unfitPayload(member: Member, target: Shape): Diagnostic {
  return {
    severity: "error",
    code: "aws/unfit-payload",
    eventId: "ProtocolHttpPayload",
    message: `\`${member.name}\` is the whole body, but AWS's protocols have no form for the ${target.kind} \`${nameOf(target.id)}\` there.`,
    reference:
      "AWS Protocols only support binding the following shape types to the payload: string, blob, structure, union, and document",
    span: member.targetSpan,
    shapeId: member.id,
    hint: "a body is a string, blob, structure, union or document.",
  };
}
