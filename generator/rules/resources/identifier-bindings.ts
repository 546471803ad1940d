import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { getContainer, getMemberOf, shapesByTrait } from "../../model/knowledge/any-shape.js";
import {
  type BoundOperation,
  boundOperationsOf,
  identifierBindingsOf,
} from "../../model/knowledge/identifier-bindings.js";
import { getInput } from "../../model/knowledge/operations.js";
import { reverseNeighboursOf } from "../../model/knowledge/neighbours.js";
import { containerOf, nameOf } from "../../model/shape-id.js";
import type { Model } from "../../model/model.js";
import type { Member, ResourceShape } from "../../model/shape.js";
import { hasTrait, traitOf } from "../../model/trait.js";
import { resourceIdentifier } from "../../model/traits/resource-traits.js";
import { listText } from "../list-text.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * An operation on an instance of a resource has all of the resource's identifiers in its input; one on the collection
 * has not all of them, but all of the parent's. No two members provide the same identifier.
 * Spec: https://smithy.io/2.0/spec/service-types.html#binding-identifiers-to-operations
 */
export const identifierBindings: Rule = { id: "ResourceIdentifierBinding", check };

function* check(model: Model): Iterable<Diagnostic> {
  yield* checkTraits(model);
  for (const resource of model.shapes.values()) {
    if (resource.kind !== "resource") continue;
    for (const bound of boundOperationsOf(model, resource)) yield* checkBinding(model, resource, bound);
  }
}

function* checkTraits(model: Model): Iterable<Diagnostic> {
  const firsts = new Map<string, Member>();
  for (const member of shapesByTrait(model).get(resourceIdentifier.id) ?? []) {
    const name = traitOf(member, resourceIdentifier);
    if (member.kind !== "member" || name === undefined) continue;
    const key = `${containerOf(member.id)} ${name}`;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, member);
    else yield secondProvider(member, first, name);
    const structure = getContainer(model, member);
    const implicit = structure && getMemberOf(structure, name);
    const isOverridden =
      implicit !== undefined && implicit !== member && !hasTrait(implicit, resourceIdentifier);
    if (isOverridden && first === undefined) yield overriddenProvider(member, implicit, name);
  }
}

function* checkBinding(model: Model, resource: ResourceShape, bound: BoundOperation): Iterable<Diagnostic> {
  const bindings = identifierBindingsOf(model, resource, bound.operation);
  const missing = [...resource.identifiers.keys()].filter((name) => !bindings.has(name));
  if (bound.scope === "instance") {
    if (missing.length > 0) yield missingIdentifiers(model, resource, bound, missing, resource);
    return;
  }
  if (missing.length === 0 && resource.identifiers.size > 0) yield allIdentifiers(resource, bound);
  for (const parent of parentsOf(model, resource)) {
    const lost = [...parent.identifiers.keys()].filter((name) => missing.includes(name));
    if (lost.length > 0) yield missingIdentifiers(model, resource, bound, lost, parent);
  }
}

function parentsOf(model: Model, resource: ResourceShape): readonly ResourceShape[] {
  return reverseNeighboursOf(model, resource).flatMap(({ from, name }) =>
    name === "resource" && from.kind === "resource" ? [from] : [],
  );
}

function missingIdentifiers(
  model: Model,
  resource: ResourceShape,
  { operation, property, reference }: BoundOperation,
  missing: readonly string[],
  owner: ResourceShape,
): Diagnostic {
  const input = getInput(model, operation);
  return {
    severity: "error",
    code: "resource/unbound-identifier",
    eventId: "ResourceIdentifierBinding",
    message: `The input of \`${nameOf(operation.id)}\` does not provide ${listText(missing)} of \`${nameOf(owner.id)}\`.`,
    span: reference.span,
    shapeId: operation.id,
    related: [
      ...(input === undefined ? [] : [{ span: input.span, message: "the input" }]),
      { span: resource.span, message: `bound to this resource by \`${property}\`` },
    ],
    hint: "a required member of the same name and target provides an identifier, or one with `@resourceIdentifier`.",
  };
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
    span: reference.span,
    shapeId: operation.id,
    hint: "operations on one instance are bound by `put`, `read`, `update`, `delete` or `operations`.",
  };
}

function overriddenProvider(member: Member, implicit: Member, name: string): Diagnostic {
  return traitDiagnostic(member, resourceIdentifier.id, undefined, {
    severity: "warning",
    code: "resource/overridden-provider",
    eventId: "ResourceIdentifierBinding",
    message: `\`${member.name}\` provides the identifier \`${name}\` in place of the member of that name.`,
    shapeId: containerOf(member.id),
    related: [{ span: implicit.span, message: "the member of that name" }],
  });
}

function secondProvider(member: Member, first: Member, name: string): Diagnostic {
  return traitDiagnostic(member, resourceIdentifier.id, undefined, {
    code: "resource/second-provider",
    eventId: "ResourceIdentifierBinding",
    message: `\`${member.name}\` provides the identifier \`${name}\`, as \`${first.name}\` does.`,
    shapeId: containerOf(member.id),
    related: [{ span: first.span, message: "the first member" }],
  });
}
