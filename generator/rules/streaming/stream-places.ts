import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesByTrait } from "../../model/knowledge/any-shape.js";
import { type Relationship, reverseNeighboursOf } from "../../model/knowledge/neighbours.js";
import type { Model } from "../../model/model.js";
import { containerOf, nameOf } from "../../model/shape-id.js";
import type { Member, Shape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { requiresLength, streaming } from "../../model/traits/streaming-traits.js";
import type { Rule } from "../rule.js";

/**
 * A stream is a member of an input or output itself, and one that requires its length of an input: anywhere else there
 * is no end of a message to put it at.
 * Spec: https://smithy.io/2.0/spec/streaming.html#streaming-trait
 */
export const streamPlaces: Rule = { id: "StreamingTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  const holders = new Map<Shape, StreamMember>();
  for (const stream of shapesByTrait(model).get(streaming.id) ?? []) {
    for (const { from: member } of reverseNeighboursOf(model, stream)) {
      const holder = member.kind === "member" ? model.shapes.get(containerOf(member.id)) : undefined;
      if (member.kind !== "member" || holder === undefined) continue;
      const needsLength = hasTrait(stream, requiresLength) || (holders.get(holder)?.needsLength ?? false);
      holders.set(holder, { member, needsLength });
    }
  }
  for (const [holder, stream] of holders) {
    for (const use of reverseNeighboursOf(model, holder)) yield* checkUse(holder, stream, use);
  }
}

/** The member that is a stream, and whether some stream of its structure has to know its length. */
interface StreamMember {
  readonly member: Member;
  readonly needsLength: boolean;
}

function* checkUse(holder: Shape, stream: StreamMember, use: Relationship): Iterable<Diagnostic> {
  switch (use.name) {
    case "input":
    case "mixin":
      return;
    case "output":
      if (stream.needsLength) yield lengthOfOutput(holder, stream, use);
      return;
    default:
      yield nestedStream(holder, stream, use);
  }
}

function lengthOfOutput(holder: Shape, { member }: StreamMember, { from, name }: Relationship): Diagnostic {
  return {
    severity: "error",
    code: "streaming/length-of-output",
    eventId: "StreamingTrait",
    message: `\`${nameOf(holder.id)}\` is the output of \`${nameOf(from.id)}\`, but the length of \`${member.name}\` has to be known.`,
    reference: `Structures that contain a reference to a stream marked with the @requiresLength trait can only be used as operation inputs, but this structure is referenced from \`${from.id}\` as ${name}`,
    span: member.targetSpan,
    shapeId: holder.id,
    related: [{ span: from.span, message: "the operation" }],
    hint: "`@requiresLength` is for streams that clients send.",
  };
}

function nestedStream(holder: Shape, { member }: StreamMember, { from, name }: Relationship): Diagnostic {
  const isMember = from.kind === "member";
  return {
    severity: "error",
    code: "streaming/nested-stream",
    eventId: "StreamingTrait",
    message: `\`${nameOf(holder.id)}\` has the stream \`${member.name}\`, so it cannot be ${isMember ? `the member \`${from.name}\`` : `the ${name} of \`${nameOf(from.id)}\``}.`,
    reference: isMember
      ? `Members cannot target structures that contain a stream, but this member targets ${holder.id}`
      : `This shape has an invalid \`${name.toUpperCase()}\` relationship to a structure, \`${holder.id}\`, that contains a stream`,
    span: isMember ? from.targetSpan : from.span,
    shapeId: from.id,
    related: [{ span: member.span, message: "the stream" }],
    hint: "streams are members of an input or output itself.",
  };
}
