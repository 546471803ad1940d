import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import {
  type BoundOperation,
  boundOperationsOf,
  identifierBindingsOf,
} from "../../model/knowledge/identifier-bindings.js";
import { getInput } from "../../model/knowledge/operations.js";
import { compareText } from "../../model/knowledge/sort.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { Member, OperationShape, ResourceShape } from "../../model/shape.js";
import { listText } from "../list-text.js";
import { tickedList } from "../reference-text.js";
import type { Rule } from "../rule.js";

/**
 * An operation on an instance of a resource has all of the resource's identifiers in its input; one on the collection
 * has not all of them, but all of the parent's.
 * Spec: https://smithy.io/2.0/spec/service-types.html#binding-identifiers-to-operations
 */
export const identifierBindings: Rule = { id: "ResourceIdentifierBinding", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const resource of model.shapes.values()) {
    if (resource.kind !== "resource") continue;
    for (const bound of operationsOf(model, resource)) yield* checkScope(model, resource, bound);
    for (const { target } of resource.resources) {
      const child = model.shapes.get(target);
      if (child?.kind !== "resource") continue;
      for (const bound of operationsOf(model, child)) yield* checkParent(model, resource, child, bound);
    }
  }
}

/** The operations of a resource, each once: one that is bound in several roles counts as one on the collection. */
function operationsOf(model: Model, resource: ResourceShape): readonly BoundOperation[] {
  const byOperation = new Map<OperationShape, BoundOperation>();
  for (const bound of boundOperationsOf(model, resource)) {
    const known = byOperation.get(bound.operation);
    if (known === undefined || (known.scope === "instance" && bound.scope === "collection")) {
      byOperation.set(bound.operation, bound);
    }
  }
  return [...byOperation.values()];
}

function* checkScope(model: Model, resource: ResourceShape, bound: BoundOperation): Iterable<Diagnostic> {
  const bindings = identifierBindingsOf(model, resource, bound.operation);
  const missing = [...resource.identifiers].filter(
    ([name, identifier]) => bindings.get(name)?.target !== identifier.target,
  );
  const names = missing.map(([name]) => name);
  if (bound.scope === "collection") {
    if (missing.length === 0) yield allIdentifiers(resource, bound);
  } else if (missing.length > 0) yield missingOfResource(model, resource, bound, names, bindings);
}

function* checkParent(
  model: Model,
  parent: ResourceShape,
  child: ResourceShape,
  bound: BoundOperation,
): Iterable<Diagnostic> {
  const bindings = identifierBindingsOf(model, child, bound.operation);
  const missing = [...parent.identifiers.keys()].filter((name) => !bindings.has(name));
  if (missing.length > 0) yield missingOfParent(model, parent, child, bound, missing);
}

function missingIdentifiers(
  model: Model,
  resource: ResourceShape,
  { operation, property, reference }: BoundOperation,
  about: Pick<Diagnostic, "message" | "reference">,
): Diagnostic {
  const input = getInput(model, operation);
  return {
    severity: "error",
    code: "resource/unbound-identifier",
    eventId: "ResourceIdentifierBinding",
    span: reference.span,
    shapeId: operation.id,
    related: [
      ...(input === undefined ? [] : [{ span: input.span, message: "the input" }]),
      { span: resource.span, message: `bound to this resource by \`${property}\`` },
    ],
    hint: "a required member of the same name and target provides an identifier, or one with `@resourceIdentifier`.",
    ...about,
  };
}

function missingOfResource(
  model: Model,
  resource: ResourceShape,
  bound: BoundOperation,
  missing: readonly string[],
  bindings: ReadonlyMap<string, Member>,
): Diagnostic {
  const expected = Array.from(resource.identifiers, ([name, { target }]) => referenceOf(name, target));
  const found = Array.from(bindings, ([name, member]) => referenceOf(name, member.name));
  return missingIdentifiers(model, resource, bound, {
    message: messageOf(bound, missing, resource),
    reference: `This operation does not form a valid instance operation when bound to resource \`${resource.id}\`. All of the identifiers of the resource were not implicitly or explicitly bound to the input of the operation. Expected the following identifier bindings: [${expected.sort(compareText).join(", ")}]. Found the following identifier bindings: [${found.sort(compareText).join(", ")}]`,
  });
}

function missingOfParent(
  model: Model,
  parent: ResourceShape,
  child: ResourceShape,
  bound: BoundOperation,
  missing: readonly string[],
): Diagnostic {
  return missingIdentifiers(model, child, bound, {
    message: messageOf(bound, missing, parent),
    reference: `This operation is bound to the \`${child.id}\` resource, which is a child of the \`${parent.id}\` resource, and it is missing the following resource identifier bindings of \`${parent.id}\`: [${tickedList(missing)}]`,
  });
}

function messageOf({ operation }: BoundOperation, missing: readonly string[], owner: ResourceShape): string {
  return `The input of \`${nameOf(operation.id)}\` does not provide ${listText(missing)} of \`${nameOf(owner.id)}\`.`;
}

function referenceOf(name: string, target: string): string {
  return `required member named \`${name}\` that targets \`${target}\``;
}

function allIdentifiers(
  resource: ResourceShape,
  { operation, property, reference }: BoundOperation,
): Diagnostic {
  return {
    severity: "error",
    code: "resource/collection-with-identifiers",
    eventId: "ResourceIdentifierBinding",
    message: `The input of \`${nameOf(operation.id)}\` provides all identifiers of \`${nameOf(resource.id)}\`, but \`${property}\` is about the collection.`,
    reference: `This operation is bound as a collection operation on the \`${resource.id}\` resource, but it improperly binds all of the identifiers of the resource to members of the operation input.`,
    span: reference.span,
    shapeId: operation.id,
    hint: "operations on one instance are bound by `put`, `read`, `update`, `delete` or `operations`.",
  };
}
