import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { boundOperationsOf } from "../../model/knowledge/identifier-bindings.js";
import { serviceClosure } from "../../model/knowledge/service-closure.js";
import { compareText } from "../../model/knowledge/sort.js";
import type { Model } from "../../model/model.js";
import { nameOf, type ShapeId } from "../../model/shape-id.js";
import type { ResourceShape, ServiceShape, ShapeReference } from "../../model/shape.js";
import { listText } from "../list-text.js";
import { shapeText, tickedList } from "../reference-text.js";
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
    const containers = [service, ...resources];
    yield* checkKind("operation", service, containers, (container) => operationsOf(model, container));
    yield* checkKind("resource", service, containers, (container) => container.resources);
  }
}

type Container = ServiceShape | ResourceShape;

function operationsOf(model: Model, container: Container): readonly ShapeReference[] {
  if (container.kind === "service") return container.operations;
  return boundOperationsOf(model, container).map(({ reference }) => reference);
}

/** A shape that binds another, and where it does. */
interface Binding {
  readonly container: Container;
  readonly reference: ShapeReference;
}

function* checkKind(
  kind: "operation" | "resource",
  service: ServiceShape,
  containers: readonly Container[],
  bindingsOf: (container: Container) => readonly ShapeReference[],
): Iterable<Diagnostic> {
  const bindings = new Map<ShapeId, [Binding, ...Binding[]]>();
  for (const container of containers) {
    for (const reference of bindingsOf(container)) {
      const known = bindings.get(reference.target);
      if (known === undefined) bindings.set(reference.target, [{ container, reference }]);
      // A resource may bind one operation in several roles.
      else if (known.at(-1)?.container !== container) known.push({ container, reference });
    }
  }
  for (const [id, [first, second, ...others]] of bindings) {
    if (second !== undefined) yield severalBindings(kind, service, id, [first, second, ...others]);
  }
}

function severalBindings(
  kind: "operation" | "resource",
  service: ServiceShape,
  id: ShapeId,
  bindings: readonly [Binding, Binding, ...Binding[]],
): Diagnostic {
  const [first, second, ...others] = bindings;
  const names = bindings.map(({ container }) => nameOf(container.id));
  return {
    severity: "error",
    code: "service/second-binding",
    eventId: kind === "operation" ? "SingleOperationBinding" : "SingleResourceBinding",
    message: `The ${kind} \`${nameOf(id)}\` is bound to ${listText(names)}.`,
    reference: referenceOf(
      kind,
      service,
      bindings.map(({ container }) => container),
    ),
    span: second.reference.span,
    shapeId: id,
    related: [
      { span: first.reference.span, message: "first binding" },
      ...others.map(({ reference }) => ({ span: reference.span, message: "further binding" })),
    ],
    hint: `within a service, every ${kind} is bound once.`,
  };
}

function referenceOf(
  kind: "operation" | "resource",
  service: ServiceShape,
  containers: readonly Container[],
): string {
  const [subject, list] =
    kind === "operation"
      ? ["An operation", containers.map(shapeText).sort(compareText).join(", ")]
      : ["A resource", `[${tickedList(containers.map(({ id }) => id))}]`];
  return `${subject} can appear only once in an entire service closure. This ${kind} is illegally bound into the \`${service.id}\` service closure from multiple shapes: ${list}`;
}
