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
  const operationName = nameOf(operation.id);
  const mustBeReadonly = name === "read" || name === "list";
  if (hasTrait(operation, readonlyTrait) !== mustBeReadonly) {
    yield wrongOperation(resource, name, reference, operation, {
      message: `\`${operationName}\` ${mustBeReadonly ? "is not" : "is"} marked with \`@readonly\``,
      law: `${mustBeReadonly ? "must" : "must not"} be marked with the readonly trait`,
    });
  }
  if ((name === "put" || name === "delete") && !hasTrait(operation, idempotent)) {
    yield wrongOperation(resource, name, reference, operation, {
      message: `\`${operationName}\` is not marked with \`@idempotent\``,
      law: "must be marked as idempotent",
    });
  }
}

function wrongOperation(
  resource: ResourceShape,
  name: LifecycleName,
  reference: ShapeReference,
  operation: OperationShape,
  { message, law }: { readonly message: string; readonly law: string },
): Diagnostic {
  return {
    severity: "error",
    code: "resource/wrong-lifecycle",
    eventId: "ResourceLifecycle",
    message: `${message}, so it cannot be \`${name}\` of \`${nameOf(resource.id)}\`.`,
    reference: `The \`${name}\` lifecycle operation of this resource targets an invalid operation, \`${operation.id}\`. The targeted operation ${law}.`,
    span: reference.span,
    shapeId: resource.id,
    related: [{ span: operation.span, message: "the operation" }],
    hint: "`read` and `list` are `@readonly` and no others are; `put` and `delete` are `@idempotent`.",
  };
}
