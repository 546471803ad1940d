import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { LifecycleName, OperationShape, ResourceShape, ShapeReference } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { idempotent, readonlyTrait } from "../../model/traits/behavior-traits.js";
import type { Rule } from "../rule.js";

/**
 * `read` and `list` of a resource change nothing, the other lifecycle operations do; `put` and `delete` may be
 * repeated. Tools rely on that without reading the documentation.
 * Spec: https://smithy.io/2.0/spec/service-types.html#resource-lifecycle-operations
 */
export const lifecycles: Rule = { id: "ResourceLifecycle", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const resource of model.shapes.values()) {
    if (resource.kind !== "resource") continue;
    for (const [name, reference] of resource.lifecycle) {
      const operation = model.shapes.get(reference.target);
      if (operation?.kind === "operation") yield* checkOperation(resource, name, reference, operation);
    }
  }
}

function* checkOperation(
  resource: ResourceShape,
  name: LifecycleName,
  reference: ShapeReference,
  operation: OperationShape,
): Iterable<Diagnostic> {
  const mustBeReadonly = name === "read" || name === "list";
  if (hasTrait(operation, readonlyTrait) !== mustBeReadonly) {
    const must = mustBeReadonly ? "is not" : "is";
    const message = `\`${nameOf(operation.id)}\` ${must} marked with \`@readonly\`, so it cannot be \`${name}\` of \`${nameOf(resource.id)}\`.`;
    yield wrongOperation(resource, reference, operation, message);
  }
  if ((name === "put" || name === "delete") && !hasTrait(operation, idempotent)) {
    const message = `\`${nameOf(operation.id)}\` is not marked with \`@idempotent\`, so it cannot be \`${name}\` of \`${nameOf(resource.id)}\`.`;
    yield wrongOperation(resource, reference, operation, message);
  }
}

function wrongOperation(
  resource: ResourceShape,
  reference: ShapeReference,
  operation: OperationShape,
  message: string,
): Diagnostic {
  return {
    severity: "error",
    code: "resource/wrong-lifecycle",
    eventId: "ResourceLifecycle",
    message,
    span: reference.span,
    shapeId: resource.id,
    related: [{ span: operation.span, message: "the operation" }],
    hint: "`read` and `list` are `@readonly` and no others are; `put` and `delete` are `@idempotent`.",
  };
}
