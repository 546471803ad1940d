import type { EnumMember, Member } from "../inputs/smithy-idl/ast.js";
import { spanText } from "../source/span.js";
import { lines, type Layout } from "./layout.js";
import type { Entry } from "./print-body.js";
import { printTraits } from "./print-trait.js";
import { printValue } from "./print-value.js";
import type { Trivia } from "./trivia.js";

/** The members of a shape, as entries of its body. */
export function memberEntries(members: readonly (Member | EnumMember)[], trivia: Trivia): readonly Entry[] {
  return members.map((member): Entry => {
    const { name, traits, value } = member;
    const start = traits[0]?.span.start ?? name.span.start;
    const end = endOf(member);
    return {
      start,
      end,
      layout: printMember(member, trivia),
      isAnnotated: traits.length > 0 || trivia.between(start, end).length > 0,
      endsInValue: value !== undefined,
    };
  });
}

function printMember(member: Member | EnumMember, trivia: Trivia): Layout {
  const { name, traits, value } = member;
  const assignment = value === undefined ? "" : [" = ", printValue(value.value, trivia)];
  return lines([...printTraits(traits, name.span.start, trivia), [printDeclaration(member), assignment]]);
}

function printDeclaration(member: Member | EnumMember): string {
  switch (member.kind) {
    case "explicit":
      return `${member.name.text}: ${spanText(member.target.span)}`;
    case "elided":
      return `$${member.name.text}`;
    case "enumMember":
      return member.name.text;
  }
}

function endOf(member: Member | EnumMember): number {
  if (member.value !== undefined) return member.value.span.end;
  return member.kind === "explicit" ? member.target.span.end : member.name.span.end;
}
