import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type AnyShape, shapesByTrait } from "../../model/knowledge/any-shape.js";
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
  if (hidden.size === 0) return;
  for (const target of targetsOf(model)) {
    if (!isForeign(target.from.id, target.id, hidden)) continue;
    yield targetDiagnostic(target, {
      code: "target/private",
      eventId: "PrivateAccess",
      message: `\`${nameOf(target.id)}\` is private to \`${namespaceOf(target.id)}\`.`,
      reference: referenceOf(target.relationship.toLowerCase(), target.id),
    });
  }
  for (const id of hidden) yield* checkTrait(model, id, hidden);
  for (const shape of model.shapes.values()) {
    for (const id of shape.mixins) {
      if (isForeign(shape.id, id, hidden)) yield privateUse(shape, id, shape.span, "error");
    }
  }
}

function* checkTrait(model: Model, id: ShapeId, hidden: ReadonlySet<ShapeId>): Iterable<Diagnostic> {
  for (const shape of shapesByTrait(model).get(id) ?? []) {
    const span = shape.traits.get(id)?.span ?? shape.span;
    // Nobody looked at traits in the past, so this is no error yet.
    if (isForeign(shape.id, id, hidden)) yield privateUse(shape, id, span, "warning");
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
