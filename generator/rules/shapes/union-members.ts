import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { UnionShape } from "../../model/shape.js";
import type { Rule } from "../rule.js";

/** A union has members: else it has no values. Spec: https://smithy.io/2.0/spec/aggregate-types.html#union */
export const unionMembers: Rule = { id: "Union", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const shape of model.shapes.values()) {
    if (shape.kind === "union" && shape.members.size === 0) yield noMembers(shape);
  }
}

function noMembers(union: UnionShape): Diagnostic {
  return {
    severity: "error",
    code: "shape/empty-union",
    eventId: "Union",
    message: `The union \`${nameOf(union.id)}\` has no members.`,
    span: union.span,
    shapeId: union.id,
    hint: "a value of a union is one of its members, so there must be some.",
  };
}
