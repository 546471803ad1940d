import type { Model } from "../model.js";
import type { Member, OperationShape, ResourceShape, ShapeReference, StructureShape } from "../shape.js";
import { hasTrait, traitOf } from "../trait.js";
import { resourceIdentifier } from "../traits/resource-traits.js";
import { required } from "../traits/type-refinement-traits.js";
import { getInput } from "./operations.js";

/** Which operations of a resource work on one instance of it, and which on the collection. */
export type OperationScope = "instance" | "collection";

/** An operation of a resource, and where the resource names it. */
export interface BoundOperation {
  readonly operation: OperationShape;
  readonly scope: OperationScope;
  /** The property of the resource that names it, such as `create` or `operations`. */
  readonly property: string;
  readonly reference: ShapeReference;
}

/**
 * All operations that a resource itself binds. `create`, `list` and `collectionOperations` form collection
 * operations, the others instance operations.
 * Spec: https://smithy.io/2.0/spec/service-types.html#binding-identifiers-to-operations
 */
export function boundOperationsOf(model: Model, resource: ResourceShape): readonly BoundOperation[] {
  const named: (readonly [property: string, scope: OperationScope, reference: ShapeReference])[] = [];
  for (const [name, reference] of resource.lifecycle) {
    named.push([name, name === "create" || name === "list" ? "collection" : "instance", reference]);
  }
  for (const reference of resource.operations) named.push(["operations", "instance", reference]);
  for (const reference of resource.collectionOperations) {
    named.push(["collectionOperations", "collection", reference]);
  }
  return named.flatMap(([property, scope, reference]) => {
    const operation = model.shapes.get(reference.target);
    return operation?.kind === "operation" ? [{ operation, scope, property, reference }] : [];
  });
}

/**
 * The members of an operation's input that provide the identifiers of a resource, by the identifiers' names: required
 * members of the same name and target, or those that say so by `resourceIdentifier`, which win.
 * Spec: https://smithy.io/2.0/spec/service-types.html#implicit-identifier-bindings
 */
export function identifierBindingsOf(
  model: Model,
  resource: ResourceShape,
  operation: OperationShape,
): ReadonlyMap<string, Member> {
  return identifierMembersOf(resource, getInput(model, operation));
}

/** The members of an input or output that stand for identifiers of a resource, by the identifiers' names. */
export function identifierMembersOf(
  resource: ResourceShape,
  structure: StructureShape | undefined,
): ReadonlyMap<string, Member> {
  const bindings = new Map<string, Member>();
  const members = [...(structure?.members.values() ?? [])];
  for (const member of members) {
    const identifier = resource.identifiers.get(member.name);
    const isBinding = identifier?.target === member.target && hasTrait(member, required);
    if (isBinding) bindings.set(member.name, member);
  }
  for (const member of members) {
    const name = traitOf(member, resourceIdentifier);
    if (name !== undefined && resource.identifiers.has(name)) bindings.set(name, member);
  }
  return bindings;
}
