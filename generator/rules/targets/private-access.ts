import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { allShapes, type AnyShape, shapesByTrait } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import { nameOf, namespaceOf, type ShapeId } from "../../model/shape-id.js";
import { privateTrait } from "../../model/traits/constraint-traits.js";
import type { Span } from "../../source/span.js";
import type { Rule } from "../rule.js";
import { targetDiagnostic, targetsOf } from "./targets.js";

/**
 * A private shape is named by its own namespace only, so that its owner may change it at will.
 * Spec: https://smithy.io/2.0/spec/constraint-traits.html#private-trait
 */
export const privateAccess: Rule = { id: "PrivateAccess", check };

function* check(model: Model): Iterable<Diagnostic> {
  const hidden = new Set((shapesByTrait(model).get(privateTrait.id) ?? []).map(({ id }) => id));
  for (const target of targetsOf(model)) {
    if (!isForeign(target.from.id, target.id, hidden)) continue;
    yield targetDiagnostic(target, {
      code: "target/private",
      eventId: "PrivateAccess",
      message: `\`${nameOf(target.id)}\` is private to \`${namespaceOf(target.id)}\`.`,
      reference: referenceOf(target.relationship.toLowerCase(), target.id),
    });
  }
  for (const shape of allShapes(model)) yield* checkDirect(shape, hidden);
}

function* checkDirect(shape: AnyShape, hidden: ReadonlySet<ShapeId>): Iterable<Diagnostic> {
  for (const applied of shape.traits.values()) {
    // Nobody looked at traits in the past, so this is no error yet.
    if (isForeign(shape.id, applied.id, hidden)) yield privateUse(shape, applied.id, applied.span, "warning");
  }
  for (const id of shape.kind === "member" ? [] : shape.mixins) {
    if (isForeign(shape.id, id, hidden)) yield privateUse(shape, id, shape.span, "error");
  }
}

function isForeign(from: ShapeId, to: ShapeId, hidden: ReadonlySet<ShapeId>): boolean {
  return hidden.has(to) && namespaceOf(from) !== namespaceOf(to);
}

function privateUse(shape: AnyShape, id: ShapeId, span: Span, severity: "error" | "warning"): Diagnostic {
  return {
    severity,
    code: "target/private",
    eventId: "PrivateAccess",
    message: `\`${nameOf(id)}\` is private to \`${namespaceOf(id)}\`.`,
    reference: referenceOf(severity === "error" ? "mixin" : "trait", id),
    span,
    shapeId: shape.id,
  };
}

function referenceOf(relationship: string, id: ShapeId): string {
  return `This shape has an invalid ${relationship} relationship that targets a private shape, \`${id}\`, in another namespace.`;
}
