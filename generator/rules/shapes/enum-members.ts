import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { isWhole } from "../../model/decimal.js";
import type { Model } from "../../model/model.js";
import type { Node } from "../../model/node.js";
import { jsonText } from "../../model/node-text.js";
import type { EnumShape, IntEnumShape, Member } from "../../model/shape.js";
import { enumValue } from "../../model/traits/type-refinement-traits.js";
import type { Rule } from "../rule.js";
import { isConstantName, unusualNameText } from "./constant-names.js";
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
      else yield repeatedValue(shape, member, first, node);
    }
    if (!isConstantName(member.name)) yield unusualName(member);
  }
}

/** What is wrong with a value: the end of our sentence, and the reference's sentence. */
interface ValueProblem {
  readonly says: string;
  readonly reference: string;
}

function stringProblem(node: Node | undefined): ValueProblem | undefined {
  if (node?.kind === "string") {
    if (node.value !== "") return undefined;
    return { says: "must not be empty", reference: "enum values may not be empty." };
  }
  const found = node === undefined ? "null" : jsonText(node);
  return {
    says: "must be a string",
    reference: `enum members can only be assigned string values, but found: ${found}`,
  };
}

function integerProblem(node: Node | undefined): ValueProblem | undefined {
  if (node === undefined) {
    return {
      says: "must be a whole number, but is missing",
      reference: "intEnum members must be assigned an integer value",
    };
  }
  if (node.kind !== "number") {
    return {
      says: "must be a whole number",
      reference: `intEnum members require integer values, but found: ${jsonText(node)}`,
    };
  }
  if (node.text.includes(".") || !isWhole(node)) {
    return {
      says: "must not have a fraction",
      reference: `intEnum members do not support floating point values: ${node.text}`,
    };
  }
  if (Math.abs(node.value + 0.5) <= 2 ** 31) return undefined;
  return {
    says: "must fit into an integer",
    reference: `intEnum members must fit within an integer, but found: ${node.text}`,
  };
}

function wrongValue(member: Member, node: Node | undefined, problem: ValueProblem): Diagnostic {
  return traitDiagnostic(member, enumValue.id, node, {
    code: "enum/wrong-value",
    eventId: "EnumShape",
    message: `The value of \`${member.name}\` ${problem.says}.`,
    reference: problem.reference,
  });
}

function repeatedValue(
  shape: EnumShape | IntEnumShape,
  member: Member,
  first: Member,
  node: Node & { readonly value: string | number },
): Diagnostic {
  return traitDiagnostic(member, enumValue.id, node, {
    code: "enum/repeated-value",
    eventId: "EnumShape",
    message: `\`${member.name}\` has the value \`${node.value}\` of \`${first.name}\`.`,
    reference: `Multiple ${shape.kind} members found with duplicate value \`${node.value}\``,
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
    reference: unusualNameText(member.name),
    span: member.span,
    shapeId: member.id,
    hint: "names of enum members have upper-case letters, digits and underscores, and begin with a letter.",
  };
}
