import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { allShapes, type AnyShape } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import { tickedList } from "../reference-text.js";
import type { Rule } from "../rule.js";

/**
 * No two shapes, and no two members of a shape, have names that differ in case alone: many languages could not tell
 * them apart once they have cased them their way.
 * Spec: https://smithy.io/2.0/spec/model.html#shape-id-conflicts
 */
export const shapeIdConflicts: Rule = { id: "ShapeIdConflict", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const shapes of equalButForCase(model)) {
    for (const shape of shapes) {
      const others = shapes.filter((other) => other !== shape);
      yield conflictingId(shape, others);
    }
  }
}

/** The groups of shapes whose ids differ in case alone. */
function equalButForCase(model: Model): readonly (readonly AnyShape[])[] {
  const firsts = new Map<string, AnyShape>();
  const groups = new Map<string, AnyShape[]>();
  for (const shape of allShapes(model)) {
    const key = shape.id.toLowerCase();
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, shape);
    else groups.set(key, [...(groups.get(key) ?? [first]), shape]);
  }
  return [...groups.values()];
}

function conflictingId(shape: AnyShape, others: readonly AnyShape[]): Diagnostic {
  const names = others.map(({ id }) => id);
  return {
    severity: "error",
    code: "shape/conflicting-id",
    eventId: "ShapeIdConflict",
    message: `\`${shape.id}\` differs from ${tickedList(names)} in case alone.`,
    reference: `Shape ID \`${shape.id}\` conflicts with other shape IDs in the model: [${tickedList(names)}]`,
    span: shape.span,
    shapeId: shape.id,
    related: others.map(({ span }) => ({ span, message: "the other one" })),
    hint: "names are unique whatever their case.",
  };
}
