import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesByTrait } from "../../model/knowledge/any-shape.js";
import { protocolsOf, usesTrait } from "../../model/knowledge/auth-schemes.js";
import { serviceClosure } from "../../model/knowledge/service-closure.js";
import type { Model } from "../../model/model.js";
import { nameOf, type ShapeId } from "../../model/shape-id.js";
import type { OperationShape, ServiceShape } from "../../model/shape.js";
import { http } from "../../model/traits/http-traits.js";
import type { Rule } from "../rule.js";

/**
 * Where a service's protocol goes by the HTTP traits, every operation has `@http`: else it has no URI.
 * Spec: https://smithy.io/2.0/spec/http-bindings.html#http-trait
 */
export const missingBindings: Rule = { id: "HttpBindingsMissing", check };

function* check(model: Model): Iterable<Diagnostic> {
  // A model without any `@http` is not about HTTP, whatever its protocols could do.
  if (!shapesByTrait(model).has(http.id)) return;
  for (const service of model.shapes.values()) {
    if (service.kind !== "service") continue;
    const { operations } = serviceClosure(model, service);
    // A pruned `@http` was there; its value is what is wrong.
    const unbound = operations.filter((operation) => !operation.traits.has(http.id));
    if (unbound.length === 0) continue;
    const protocol = protocolsOf(model, service).find((id) => usesTrait(model, id, http.id));
    if (protocol === undefined && unbound.length === operations.length) continue;
    for (const operation of unbound) yield unboundOperation(operation, service, protocol);
  }
}

function unboundOperation(
  operation: OperationShape,
  service: ServiceShape,
  protocol: ShapeId | undefined,
): Diagnostic {
  return {
    severity: protocol === undefined ? "warning" : "error",
    code: "http/missing-binding",
    eventId: "HttpBindingsMissing",
    message: `\`${nameOf(operation.id)}\` has no \`@http\`, so it has no method and no URI.`,
    reference: `${protocol === undefined ? "One or more" : `The \`${protocol}\` protocol requires all`} operations in the \`${service.id}\` service define the \`http\` trait, but this operation is missing the \`http\` trait.`,
    span: operation.span,
    shapeId: operation.id,
    related: [{ span: service.span, message: "operation of this service" }],
    hint:
      protocol === undefined
        ? "other operations of the service have `@http`."
        : `\`@${nameOf(protocol)}\` sends every operation by its \`@http\`.`,
  };
}
