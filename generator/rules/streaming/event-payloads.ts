import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { getContainer, shapesByTrait } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { Member, StructureShape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { eventHeader, eventPayload } from "../../model/traits/streaming-traits.js";
import { listText } from "../list-text.js";
import { tickedList } from "../reference-text.js";
import type { Rule } from "../rule.js";

/**
 * Beside an `@eventPayload` member, which is the whole body of an event, every other member is a header. Else it would
 * be lost.
 * Spec: https://smithy.io/2.0/spec/streaming.html#eventpayload-trait
 */
export const eventPayloads: Rule = { id: "EventPayloadTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const payload of shapesByTrait(model).get(eventPayload.id) ?? []) {
    const event = payload.kind === "member" ? getContainer(model, payload) : undefined;
    if (payload.kind !== "member" || event?.kind !== "structure") continue;
    const lost = [...event.members.values()].filter(
      (member) => !hasTrait(member, eventHeader) && !hasTrait(member, eventPayload),
    );
    const [first] = lost;
    if (first !== undefined) yield lostMembers(event, payload, lost, first);
  }
}

function lostMembers(
  event: StructureShape,
  payload: Member,
  lost: readonly Member[],
  first: Member,
): Diagnostic {
  const names = lost.map(({ name }) => name);
  const verb = names.length === 1 ? "is" : "are";
  return {
    severity: "error",
    code: "streaming/unbound-member",
    eventId: "EventPayloadTrait",
    message: `${listText(names)} of \`${nameOf(event.id)}\` ${verb} not sent anywhere, because \`${payload.name}\` is the whole event.`,
    reference: `This event structure contains a member marked with the \`eventPayload\` trait, so all other members must be marked with the \`eventHeader\` trait. However, the following member(s) are not marked with the eventHeader trait: ${tickedList(names)}`,
    span: first.span,
    shapeId: event.id,
    related: [
      { span: payload.span, message: "the whole event" },
      ...lost.slice(1).map(({ span }) => ({ span, message: "not sent, either" })),
    ],
    hint: "beside `@eventPayload`, every member is marked with `@eventHeader`.",
  };
}
