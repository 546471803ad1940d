import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import type { Node } from "../../model/node.js";
import { jsonText } from "../../model/node-text.js";
import { nameOf } from "../../model/shape-id.js";
import type { Member, Shape, UnionShape } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { box, defaultTrait } from "../../model/traits/type-refinement-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * A union has members: else it has no values. Defaults and boxes mean nothing for them, since the member that a value
 * has is always there and all others never are.
 * Spec: https://smithy.io/2.0/spec/aggregate-types.html#union
 */
export const unionMembers: Rule = { id: "Union", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const shape of model.shapes.values()) {
    if (shape.kind !== "union") continue;
    if (shape.members.size === 0) yield noMembers(shape);
    for (const member of shape.members.values()) yield* checkMember(model, member);
  }
}

function* checkMember(model: Model, member: Member): Iterable<Diagnostic> {
  const target = model.shapes.get(member.target);
  const value = target && traitOf(target, defaultTrait);
  if (target !== undefined && value !== undefined) yield ignoredDefault(member, target, value);
  if (member.traits.has(box.id)) yield ignoredBox(member);
}

function noMembers(union: UnionShape): Diagnostic {
  return {
    severity: "error",
    code: "shape/empty-union",
    eventId: "Union",
    message: `The union \`${nameOf(union.id)}\` has no members.`,
    reference: "Tagged unions must have one or more members",
    span: union.span,
    shapeId: union.id,
    hint: "a value of a union is one of its members, so there must be some.",
  };
}

function ignoredDefault(member: Member, target: Shape, value: Node): Diagnostic {
  const text = jsonText(value);
  return {
    severity: "note",
    code: "shape/default-in-union",
    eventId: "Union",
    message: `The default \`${text}\` of \`${nameOf(target.id)}\` means nothing in a union.`,
    reference: `This union member targets \`${target.id}\`, a shape with a default value of \`${text}\`. Note that default values are only applicable to structures and ignored in tagged unions. It is a best practice for union members to target shapes with no default value (for example, instead of targeting PrimitiveInteger, target Integer).`,
    span: member.targetSpan,
    shapeId: member.id,
    hint: "members of unions best target shapes without a default.",
  };
}

function ignoredBox(member: Member): Diagnostic {
  return traitDiagnostic(member, box.id, undefined, {
    severity: "warning",
    code: "shape/box-in-union",
    eventId: "Union",
    message: `\`@box\` means nothing on \`${member.name}\`, a member of a union.`,
    reference:
      "Invalid box trait found on a union member. The box trait on union members has no effect because union members are implicitly nullable.",
  });
}
