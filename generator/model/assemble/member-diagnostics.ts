import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Span } from "../../source/span.js";
import type { AggregateDefinition, MemberDefinition } from "../fragment.js";
import type { Member } from "../shape.js";
import { memberId, nameOf } from "../shape-id.js";

/** A member that the definition has twice. */
export function repeatedMember(
  definition: AggregateDefinition,
  member: MemberDefinition,
  first: MemberDefinition,
): Diagnostic {
  return {
    severity: "error",
    code: "model/repeated-member",
    eventId: "Model",
    message: `\`${nameOf(definition.id)}\` has the member \`${member.name}\` twice.`,
    span: member.span,
    shapeId: definition.id,
    related: [{ span: first.span, message: "first definition" }],
  };
}

/** A member that lists or maps do not have. */
export function unexpectedMember(definition: AggregateDefinition, member: MemberDefinition): Diagnostic {
  return {
    severity: "error",
    code: "model/unexpected-member",
    eventId: "Model",
    message: `A ${definition.kind} has no member \`${member.name}\`.`,
    reference:
      definition.kind === "list"
        ? `List shapes may only have a \`member\` member, but found \`${member.name}\``
        : `Map shapes may only have \`key\` and \`value\` members, but found \`${member.name}\``,
    span: member.span,
    shapeId: definition.id,
    hint: collectionLaw(definition),
  };
}

/** A list or map without the members that make it one. */
export function missingMembers(definition: AggregateDefinition, names: readonly string[]): Diagnostic {
  const members = names.map((name) => `\`${name}\``).join(" and no ");
  return {
    severity: "error",
    code: "model/missing-member",
    eventId: "Model",
    message: `The ${definition.kind} \`${nameOf(definition.id)}\` has no ${members}.`,
    reference: `Missing required member${names.length === 1 ? "" : "s"} of shape \`${definition.id}\`: ${names.join(", ")}`,
    span: definition.span,
    shapeId: definition.id,
    hint: collectionLaw(definition),
  };
}

/** A member whose target differs from that of a mixin's member. */
export function conflictingMember(definition: AggregateDefinition, span: Span, source: Member): Diagnostic {
  const { name } = source;
  return {
    severity: "error",
    code: "model/conflicting-member",
    eventId: "Model",
    message: `\`${name}\` of \`${nameOf(definition.id)}\` has another target in its mixin \`${nameOf(source.id)}\`.`,
    reference: `Member conflicts with an inherited mixin member: \`${source.id}\``,
    span,
    shapeId: memberId(definition.id, name),
    related: [{ span: source.targetSpan, message: "target in the mixin" }],
    hint: "members of the same name must target the same shape in a shape and all its mixins.",
  };
}

/** A member that has another target in one mixin than in those before it. */
export function conflictingMixins(definition: AggregateDefinition, source: Member): Diagnostic {
  return {
    ...conflictingMember(definition, definition.span, source),
    // The reference names the member that the mixins before made.
    reference: `Member conflicts with an inherited mixin member: \`${memberId(definition.id, source.name)}\``,
    shapeId: definition.id,
  };
}

function collectionLaw({ kind }: AggregateDefinition): string {
  return kind === "list" ? "a list has one member, `member`." : "a map has two members, `key` and `value`.";
}
