import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesByTrait } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { Member, UnionShape } from "../../model/shape.js";
import { streaming } from "../../model/traits/streaming-traits.js";
import { listText } from "../list-text.js";
import type { Rule } from "../rule.js";

/**
 * The events of a stream are structures: an event has headers and a body, and gains members over time.
 * Spec: https://smithy.io/2.0/spec/streaming.html#event-streams
 */
export const eventStreams: Rule = { id: "StreamingTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const union of shapesByTrait(model).get(streaming.id) ?? []) {
    if (union.kind !== "union") continue;
    const others = [...union.members.values()].filter((member) => {
      const target = model.shapes.get(member.target);
      return target !== undefined && target.kind !== "structure";
    });
    const [first] = others;
    if (first !== undefined) yield noEvents(union, others, first);
  }
}

function noEvents(union: UnionShape, others: readonly Member[], first: Member): Diagnostic {
  const names = others.map(({ name }) => name);
  const verb = names.length === 1 ? "is no structure" : "are no structures";
  return {
    severity: "error",
    code: "streaming/event-type",
    eventId: "StreamingTrait",
    message: `${listText(names)} of the event stream \`${nameOf(union.id)}\` ${verb}.`,
    reference: `Each member of an event stream union must target a structure shape, but the following union members do not: [${names.join(", ")}]`,
    span: first.targetSpan,
    shapeId: union.id,
    related: others.slice(1).map(({ targetSpan }) => ({ span: targetSpan, message: "no structure, either" })),
    hint: "events are structures.",
  };
}
