import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { boundOperationsOf } from "../../model/knowledge/identifier-bindings.js";
import { serviceClosure } from "../../model/knowledge/service-closure.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { ResourceShape, ServiceShape, Shape, ShapeReference } from "../../model/shape.js";
import type { Rule } from "../rule.js";

/**
 * Within a service, every operation and every resource is bound once: its name alone says which it is.
 * Spec: https://smithy.io/2.0/spec/service-types.html#service-closure
 */
export const singleBindings: Rule = { id: "SingleBinding", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const service of model.shapes.values()) {
    if (service.kind !== "service") continue;
    const { resources } = serviceClosure(model, service);
    yield* checkKind("operation", [service, ...resources], (container) => operationsOf(model, container));
    yield* checkKind("resource", [service, ...resources], (container) => container.resources);
  }
}

type Container = ServiceShape | ResourceShape;

function operationsOf(model: Model, container: Container): readonly ShapeReference[] {
  if (container.kind === "service") return container.operations;
  return boundOperationsOf(model, container).map(({ reference }) => reference);
}

function* checkKind(
  kind: "operation" | "resource",
  containers: readonly Container[],
  bindingsOf: (container: Container) => readonly ShapeReference[],
): Iterable<Diagnostic> {
  const firsts = new Map<string, { readonly container: Container; readonly reference: ShapeReference }>();
  for (const container of containers) {
    for (const reference of bindingsOf(container)) {
      const first = firsts.get(reference.target);
      if (first === undefined) firsts.set(reference.target, { container, reference });
      // A resource may bind one operation in several roles.
      else if (first.container !== container) yield secondBinding(kind, reference, container, first);
    }
  }
}

function secondBinding(
  kind: "operation" | "resource",
  reference: ShapeReference,
  container: Shape,
  first: { readonly container: Shape; readonly reference: ShapeReference },
): Diagnostic {
  return {
    severity: "error",
    code: "service/second-binding",
    eventId: kind === "operation" ? "SingleOperationBinding" : "SingleResourceBinding",
    message: `The ${kind} \`${nameOf(reference.target)}\` of \`${nameOf(container.id)}\` is already bound to \`${nameOf(first.container.id)}\`.`,
    span: reference.span,
    shapeId: reference.target,
    related: [{ span: first.reference.span, message: "first binding" }],
    hint: `within a service, every ${kind} is bound once.`,
  };
}
