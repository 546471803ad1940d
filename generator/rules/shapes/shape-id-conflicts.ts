import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { allShapes, type AnyShape } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import { containerOf } from "../../model/shape-id.js";
import type { Rule } from "../rule.js";

/**
 * No two shapes, and no two members of a shape, have names that differ in case alone: many languages could not tell
 * them apart once they have cased them their way.
 * Spec: https://smithy.io/2.0/spec/model.html#shape-id-conflicts
 */
export const shapeIdConflicts: Rule = { id: "ShapeIdConflict", check };

function* check(model: Model): Iterable<Diagnostic> {
  const firsts = new Map<string, AnyShape>();
  for (const shape of allShapes(model)) {
    const key = shape.id.toLowerCase();
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, shape);
    // Members of clashing shapes would only say the same again.
    else if (shape.kind !== "member" || firsts.get(containerOf(key))?.id === containerOf(shape.id)) {
      yield conflictingId(shape, first);
    }
  }
}

function conflictingId(shape: AnyShape, first: AnyShape): Diagnostic {
  return {
    severity: "error",
    code: "shape/conflicting-id",
    eventId: "ShapeIdConflict",
    message: `\`${shape.id}\` differs from \`${first.id}\` in case alone.`,
    span: shape.span,
    shapeId: shape.id,
    related: [{ span: first.span, message: "the other one" }],
    hint: "names are unique whatever their case.",
  };
}
