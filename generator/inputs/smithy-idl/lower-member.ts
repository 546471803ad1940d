import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { MemberDefinition, TraitDefinition } from "../../model/fragment.js";
import type { ShapeId } from "../../model/shape-id.js";
import type { EnumMember, Member } from "./ast.js";
import { inReference, syntaxError } from "./syntax-error.js";
import { preludeReference, type FileScope } from "./file-scope.js";
import { lowerTraits, lowerValueAssignment } from "./lower-trait.js";

/** The members of a shape. Of two members with one name the first stays. */
export function lowerMembers(
  scope: FileScope,
  container: ShapeId,
  members: readonly (Member | EnumMember)[],
): MemberDefinition[] {
  const lowered = new Map<string, MemberDefinition>();
  for (const member of members) {
    const first = lowered.get(member.name.text);
    if (first === undefined) lowered.set(member.name.text, lowerMember(scope, member));
    else scope.report(duplicateMember(member, container, first));
  }
  return [...lowered.values()];
}

function lowerMember(scope: FileScope, member: Member | EnumMember): MemberDefinition {
  const { text: name, span } = member.name;
  const traits = lowerMemberTraits(scope, member);
  switch (member.kind) {
    case "explicit":
      return { name, span, traits, target: scope.resolve(member.target) };
    case "enumMember":
      return { name, span, traits, target: preludeReference("Unit", span) };
    case "elided":
      return { name, span, traits };
  }
}

function lowerMemberTraits(scope: FileScope, member: Member | EnumMember): TraitDefinition[] {
  const traits = lowerTraits(scope, member.documentation, member.traits);
  if (member.value === undefined) return traits;
  const sugar = member.kind === "enumMember" ? "enumValue" : "default";
  return [...traits, lowerValueAssignment(scope, sugar, member.value)];
}

function duplicateMember(
  { kind, name }: Member | EnumMember,
  container: ShapeId,
  first: MemberDefinition,
): Diagnostic {
  const flaw =
    kind === "enumMember"
      ? `Found conflicting member name, \`${name.text}\``
      : `Duplicate member of \`${container}\`: '${name.text}'`;
  return {
    ...syntaxError("idl/duplicate-member", name.span),
    shapeId: container,
    message: `\`${container}\` already has a member \`${name.text}\`.`,
    reference: inReference(name.span, flaw),
    related: [{ span: first.span, message: "It is first defined here." }],
    hint: "the members of a shape have different names.",
  };
}
