import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import { nameOf, namespaceOf, shapeId } from "../../model/shape-id.js";
import type { OperationShape, Shape, ShapeReference } from "../../model/shape.js";
import type { Rule } from "../rule.js";

/**
 * A shape that has the name of an operation's input or output is that: readers, and generators that name types so,
 * would take it for one.
 * Spec: https://smithy.io/2.0/spec/service-types.html#operation
 */
export const ambiguousNames: Rule = { id: "OperationNameAmbiguity", check };

type Role = "input" | "output";

const suffixes: readonly (readonly [suffix: string, role: Role])[] = [
  ["Input", "input"],
  ["Request", "input"],
  ["Output", "output"],
  ["Response", "output"],
];

function* check(model: Model): Iterable<Diagnostic> {
  for (const operation of model.shapes.values()) {
    if (operation.kind !== "operation") continue;
    for (const [suffix, role] of suffixes) {
      const id = shapeId(namespaceOf(operation.id), `${nameOf(operation.id)}${suffix}`);
      const shape = id === operation[role].target ? undefined : model.shapes.get(id);
      if (shape !== undefined) yield ambiguousName(shape, operation, role, operation[role]);
    }
  }
}

function ambiguousName(
  shape: Shape,
  operation: OperationShape,
  role: Role,
  actual: ShapeReference,
): Diagnostic {
  return {
    severity: "warning",
    code: "target/ambiguous-name",
    eventId: "OperationNameAmbiguity",
    message: `\`${nameOf(shape.id)}\` is called like the ${role} of \`${nameOf(operation.id)}\`, which is \`${nameOf(actual.target)}\`.`,
    reference: `The name of this shape implies that it is the ${role} of ${operation.id}, but that operation uses ${actual.target} for ${role}. This kind of ambiguity can confuse developers calling this operation and can cause issues in code generators that use similar naming conventions to generate ${role} types.`,
    span: shape.span,
    shapeId: shape.id,
    related: [{ span: actual.span, message: `the ${role}` }],
  };
}
