import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { isWhole } from "../../model/decimal.js";
import type { Model } from "../../model/model.js";
import type { Node } from "../../model/node.js";
import type { EnumShape, IntEnumShape, Member } from "../../model/shape.js";
import { enumValue } from "../../model/traits/type-refinement-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * Every member of an enum has a value of its own: a non-empty string, or of an intEnum a whole number that fits into
 * an integer. Names should be constants. (An enum without members is refused where it is read.)
 * Spec: https://smithy.io/2.0/spec/simple-types.html#enum
 */
export const enumMembers: Rule = { id: "EnumShape", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const shape of model.shapes.values()) {
    if (shape.kind === "enum" || shape.kind === "intEnum") yield* checkEnum(shape);
  }
}

function* checkEnum(shape: EnumShape | IntEnumShape): Iterable<Diagnostic> {
  const firsts = new Map<string | number, Member>();
  for (const member of shape.members.values()) {
    const node = member.traits.get(enumValue.id)?.value;
    const problem = shape.kind === "enum" ? stringProblem(node) : integerProblem(node);
    if (problem !== undefined) yield wrongValue(member, node, problem);
    else if (node?.kind === "string" || node?.kind === "number") {
      const first = firsts.get(node.value);
      if (first === undefined) firsts.set(node.value, member);
      else yield repeatedValue(member, first, node);
    }
    if (!/^[A-Z]+[A-Z_0-9]*$/.test(member.name)) yield unusualName(member);
  }
}

function stringProblem(node: Node | undefined): string | undefined {
  if (node?.kind !== "string") return "must be a string";
  return node.value === "" ? "must not be empty" : undefined;
}

function integerProblem(node: Node | undefined): string | undefined {
  if (node?.kind !== "number") return "must be a whole number";
  if (!isWhole(node)) return "must not have a fraction";
  return Math.abs(node.value + 0.5) > 2 ** 31 ? "must fit into an integer" : undefined;
}

function wrongValue(member: Member, node: Node | undefined, problem: string): Diagnostic {
  return traitDiagnostic(member, enumValue.id, node, {
    code: "enum/wrong-value",
    eventId: "EnumShape",
    message: `The value of \`${member.name}\` ${problem}.`,
  });
}

function repeatedValue(
  member: Member,
  first: Member,
  node: Node & { readonly value: string | number },
): Diagnostic {
  return traitDiagnostic(member, enumValue.id, node, {
    code: "enum/repeated-value",
    eventId: "EnumShape",
    message: `\`${member.name}\` has the value \`${node.value}\` of \`${first.name}\`.`,
    related: [{ span: first.span, message: "first member with this value" }],
    hint: "every member of an enum has another value.",
  });
}

function unusualName(member: Member): Diagnostic {
  return {
    severity: "warning",
    code: "enum/unusual-name",
    eventId: "EnumShape",
    message: `\`${member.name}\` is not named like a constant.`,
    span: member.span,
    shapeId: member.id,
    hint: "names of enum members have upper-case letters, digits and underscores, and begin with a letter.",
  };
}
