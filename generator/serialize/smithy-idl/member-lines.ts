import type { ContainerShape, EnumShape, IntEnumShape, Member } from "../../model/shape.js";
import { defaultTrait, enumValue } from "../../model/traits/type-refinement-traits.js";
import { introducedMembers } from "../introduced.js";
import { printCompactJson } from "../json.js";
import { serializedTraits } from "../serialized-traits.js";
import type { IdlFile, Lines } from "./idl-file.js";
import { block } from "./layout.js";

/** The members that a shape defines, in braces: `{}` where there are none. */
export function memberBlock(shape: ContainerShape, file: IdlFile): Lines {
  return braced(introducedMembers(shape).own.flatMap((member) => memberLines(member, file)));
}

/** The members of an enum. A value that is the member's name goes without saying. */
export function enumMemberBlock(shape: EnumShape | IntEnumShape, file: IdlFile): Lines {
  return braced(introducedMembers(shape).own.flatMap((member) => enumMemberLines(member, file)));
}

// Spec: https://smithy.io/2.0/spec/idl.html#default-values
function memberLines(member: Member, { names, traits }: IdlFile): Lines {
  const { name, target } = member;
  const value = assignment(member, defaultTrait.id);
  return [
    ...traits.inFront(traitsWithout(member, defaultTrait.id)),
    `${name}: ${names.nameOf(target)}${value}`,
  ];
}

// Spec: https://smithy.io/2.0/spec/idl.html#enum-shapes
function enumMemberLines(member: Member, { traits }: IdlFile): Lines {
  const value = member.traits.get(enumValue.id)?.value;
  const isImplied = value?.kind === "string" && value.value === member.name;
  return [
    ...traits.inFront(traitsWithout(member, enumValue.id)),
    isImplied ? member.name : member.name + assignment(member, enumValue.id),
  ];
}

function assignment(member: Member, traitId: string): string {
  const applied = member.traits.get(traitId);
  return applied === undefined ? "" : ` = ${printCompactJson(applied.value)}`;
}

function traitsWithout(member: Member, traitId: string) {
  return serializedTraits(member.traits).filter(({ id }) => id !== traitId);
}

function braced(lines: Lines): Lines {
  return lines.length === 0 ? ["{}"] : block("{", lines, "}");
}
