import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { shapesWith } from "../../../model/knowledge/applied-traits.js";
import { serviceClosure } from "../../../model/knowledge/service-closure.js";
import type { Model } from "../../../model/model.js";
import { nameOf, type ShapeId } from "../../../model/shape-id.js";
import type { OperationShape, ServiceShape } from "../../../model/shape.js";
import { hasTrait } from "../../../model/trait.js";
import {
  clientDiscoveredEndpoint,
  type ClientEndpointDiscovery,
  clientEndpointDiscovery,
} from "../../../model/traits/aws-resource-traits.js";
import { shapeText } from "../../reference-text.js";
import type { Rule } from "../../rule.js";
import { traitDiagnostic } from "../../trait-diagnostic.js";
import { traitPart } from "../../trait-part.js";

/**
 * A service whose clients ask for endpoints has the operation that tells them, operations that go to them, and an error
 * of all of these for an endpoint that holds no longer. Else clients would not ask, or never ask again.
 * Spec: https://smithy.io/2.0/aws/aws-core.html#client-endpoint-discovery
 */
export const discoveringServices: Rule = { id: "ClientEndpointDiscovery", check };

function* check(model: Model): Iterable<Diagnostic> {
  const discovered = new Set<OperationShape>();
  for (const [service, trait] of shapesWith(model, "service", clientEndpointDiscovery)) {
    yield* checkTrait(service, trait);
    if (model.shapes.get(trait.operation)?.kind !== "operation") continue;
    const operations = serviceClosure(model, service).operations.filter((operation) =>
      hasTrait(operation, clientDiscoveredEndpoint),
    );
    if (operations.length === 0) yield withoutOperations(service);
    for (const operation of operations) {
      discovered.add(operation);
      yield* checkOperation(model, service, trait, operation);
    }
  }
  for (const [operation] of shapesWith(model, "operation", clientDiscoveredEndpoint)) {
    if (!discovered.has(operation)) yield withoutService(operation);
  }
}

function* checkTrait(service: ServiceShape, trait: ClientEndpointDiscovery): Iterable<Diagnostic> {
  if (trait.error === undefined) yield withoutError(service);
  if (service.operations.every(({ target }) => target !== trait.operation)) {
    yield unboundOperation(service, trait.operation);
  }
}

function* checkOperation(
  model: Model,
  service: ServiceShape,
  { error }: ClientEndpointDiscovery,
  operation: OperationShape,
): Iterable<Diagnostic> {
  if (error === undefined || model.shapes.get(error)?.kind !== "structure") return;
  if (operation.errors.every(({ target }) => target !== error)) {
    yield missingError(service, operation, error);
  }
}

function withoutError(service: ServiceShape): Diagnostic {
  return traitDiagnostic(service, clientEndpointDiscovery.id, undefined, {
    severity: "danger",
    code: "aws/discovery-without-error",
    eventId: "ClientEndpointDiscovery.MissingErrorDefinition",
    message: `\`${nameOf(service.id)}\` names no error for an endpoint that holds no longer.`,
    reference: "Services SHOULD define an error which indicates an endpoint is invalid.",
    hint: "by the `error` of `@clientEndpointDiscovery` a client knows when to ask again.",
  });
}

function unboundOperation(service: ServiceShape, operation: ShapeId): Diagnostic {
  const part = traitPart(service, clientEndpointDiscovery.id, "operation");
  return traitDiagnostic(service, clientEndpointDiscovery.id, part, {
    code: "aws/unbound-discovery-operation",
    eventId: `ClientEndpointDiscovery.UnboundOperation.${nameOf(operation)}`,
    message: `\`${nameOf(operation)}\` is not one of the operations of \`${nameOf(service.id)}\` itself.`,
    reference: `The operation \`${operation}\` must be bound to the service \`${shapeText(service)}\` to use it as the endpoint operation.`,
  });
}

function withoutOperations(service: ServiceShape): Diagnostic {
  return traitDiagnostic(service, clientEndpointDiscovery.id, undefined, {
    severity: "warning",
    code: "aws/discovery-without-operations",
    eventId: "ClientEndpointDiscovery.NoOperations",
    message: `No operation of \`${nameOf(service.id)}\` goes to the endpoints that its clients ask for.`,
    reference: `The service \`${service.id}\` is configured to use endpoint discovery, but has no operations bound with the \`${clientDiscoveredEndpoint.id}\` trait.`,
    hint: "operations that do have `@clientDiscoveredEndpoint`.",
  });
}

function withoutService(operation: OperationShape): Diagnostic {
  return traitDiagnostic(operation, clientDiscoveredEndpoint.id, undefined, {
    code: "aws/discovered-endpoint-without-service",
    eventId: "ClientEndpointDiscovery",
    message: `\`${nameOf(operation.id)}\` goes to a discovered endpoint, but belongs to no service with \`@clientEndpointDiscovery\`.`,
    reference: `The operation \`${operation.id}\` is marked with \`${clientDiscoveredEndpoint.id}\` but is not attached to a service with the \`${clientEndpointDiscovery.id}\` trait.`,
  });
}

function missingError(service: ServiceShape, operation: OperationShape, error: ShapeId): Diagnostic {
  const related = traitPart(service, clientEndpointDiscovery.id, "error");
  return {
    severity: "error",
    code: "aws/missing-discovery-error",
    eventId: "ClientEndpointDiscovery",
    message: `\`${nameOf(operation.id)}\` goes to a discovered endpoint, but does not end with \`${nameOf(error)}\`.`,
    reference: `The operation \`${operation.id}\` is marked with \`${clientDiscoveredEndpoint.id}\` and is bound to the service \`${service.id}\` but does not have the required error \`${error}\`.`,
    span: operation.span,
    shapeId: operation.id,
    ...(related === undefined ? {} : { related: [{ span: related.span, message: "the error" }] }),
    hint: "the error of `@clientEndpointDiscovery` is one of every operation with `@clientDiscoveredEndpoint`.",
  };
}
