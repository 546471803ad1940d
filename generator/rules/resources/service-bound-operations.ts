import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { getInput, getOutput } from "../../model/knowledge/operations.js";
import { serviceClosure } from "../../model/knowledge/service-closure.js";
import { sortById } from "../../model/knowledge/sort.js";
import type { Model } from "../../model/model.js";
import { nameOf, type ShapeId } from "../../model/shape-id.js";
import type {
  Member,
  OperationShape,
  ResourceShape,
  ServiceShape,
  ShapeReference,
  StructureShape,
} from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { required } from "../../model/traits/type-refinement-traits.js";
import { listText } from "../list-text.js";
import { tickedList } from "../reference-text.js";
import type { Rule } from "../rule.js";

/**
 * An operation whose messages have identifiers of a resource belongs to the resource rather than to the service:
 * policies and documentation are grouped by resources.
 * Spec: https://smithy.io/2.0/spec/service-types.html#resource
 */
export const serviceBoundOperations: Rule = { id: "ServiceBoundResourceOperation", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const service of model.shapes.values()) {
    if (service.kind !== "service" || service.operations.length === 0) continue;
    const { resources } = serviceClosure(model, service);
    if (resources.length === 0) continue;
    const byIdentifier = resourcesByIdentifier(resources);
    for (const reference of service.operations) {
      const operation = model.shapes.get(reference.target);
      if (operation?.kind !== "operation") continue;
      const owners = ownersOf(model, operation, byIdentifier);
      if (owners.length > 0) yield betterBound(service, operation, reference, owners);
    }
  }
}

/** So many resources are named; where hundreds share an identifier, more would say no more. */
const MAX_NAMED = 50;

/** The resources that have an identifier, by its name and target. */
type ResourcesByIdentifier = ReadonlyMap<string, readonly ResourceShape[]>;

function resourcesByIdentifier(resources: readonly ResourceShape[]): ResourcesByIdentifier {
  const index = new Map<string, ResourceShape[]>();
  for (const resource of resources) {
    for (const [name, { target }] of resource.identifiers) {
      const key = identifierKey(name, target);
      const known = index.get(key);
      if (known === undefined) index.set(key, [resource]);
      else if (known.length < MAX_NAMED) known.push(resource);
    }
  }
  return index;
}

function identifierKey(name: string, target: ShapeId): string {
  return `${name} ${target}`;
}

function ownersOf(
  model: Model,
  operation: OperationShape,
  byIdentifier: ResourcesByIdentifier,
): readonly ResourceShape[] {
  const members = [...membersOf(getInput(model, operation)), ...membersOf(getOutput(model, operation))];
  const owners = members
    .filter((member) => hasTrait(member, required))
    .flatMap(({ name, target }) => byIdentifier.get(identifierKey(name, target)) ?? []);
  return sortById(new Set(owners));
}

function membersOf(structure: StructureShape | undefined): Iterable<Member> {
  return structure?.members.values() ?? [];
}

function betterBound(
  service: ServiceShape,
  operation: OperationShape,
  reference: ShapeReference,
  owners: readonly ResourceShape[],
): Diagnostic {
  const ids = owners.map(({ id }) => id);
  return {
    severity: "warning",
    code: "resource/bound-to-service",
    eventId: `ServiceBoundResourceOperation.${service.id}.${nameOf(operation.id)}`,
    message: `\`${nameOf(operation.id)}\` is bound to the service, but has identifiers of ${listText(ids.map(nameOf))}.`,
    reference: `The \`${operation.id}\` operation is bound to the \`${service.id}\` service but has members that match identifiers of the following resource shapes: [${tickedList(ids)}]. It may be more accurately bound to one of them than directly to the service.`,
    span: reference.span,
    shapeId: operation.id,
    related: owners.map(({ span }) => ({ span, message: "may be what it is about" })),
    hint: "a resource binds its operations by its lifecycle, by `operations` or by `collectionOperations`.",
  };
}
