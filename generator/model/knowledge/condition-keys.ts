import type { Model } from "../model.js";
import { nameOf } from "../shape-id.js";
import type { ResourceShape, ServiceShape } from "../shape.js";
import { hasTrait, traitOf } from "../trait.js";
import { defineConditionKeys, disableConditionKeyInference, iamResource } from "../traits/iam-traits.js";
import { arnNamespaceOf } from "./arn-namespace.js";
import { memoiseFor } from "./memoise.js";

/**
 * The condition keys of a service by their full names: those that it defines, and one for every identifier that one of
 * its resources brings in.
 * Spec: https://smithy.io/2.0/aws/aws-iam.html#condition-keys
 */
export const definedConditionKeys = memoiseFor((model: Model, service: ServiceShape): ReadonlySet<string> => {
  const defined = traitOf(service, defineConditionKeys)?.keys() ?? [];
  const keys = new Set(Array.from(defined, (name) => fullConditionKey(service, name)));
  if (hasTrait(service, disableConditionKeyInference)) return keys;
  for (const { resource, parent } of resourcesBelow(model, service)) {
    if (hasTrait(resource, disableConditionKeyInference)) continue;
    for (const identifier of resource.identifiers.keys()) {
      if (parent?.identifiers.has(identifier) !== true) keys.add(inferredKey(service, resource, identifier));
    }
  }
  return keys;
});

/** The full name of a condition key: one without a colon belongs to the service. */
export function fullConditionKey(service: ServiceShape, name: string): string {
  return name.includes(":") ? name : `${arnNamespaceOf(service)}:${name}`;
}

/** What policies call a resource: what `@iamResource` says, else its name. */
export function iamResourceName(resource: ResourceShape): string {
  return traitOf(resource, iamResource)?.name ?? nameOf(resource.id);
}

function inferredKey(service: ServiceShape, resource: ResourceShape, identifier: string): string {
  const suffix = identifier.slice(0, 1).toUpperCase() + identifier.slice(1);
  return `${arnNamespaceOf(service)}:${iamResourceName(resource)}${suffix}`;
}

/** A resource where it stands in the tree below a service. */
interface PlacedResource {
  readonly resource: ResourceShape;
  readonly parent: ResourceShape | undefined;
}

function* resourcesBelow(model: Model, service: ServiceShape): Iterable<PlacedResource> {
  const visited = new Set<ResourceShape>();
  const waiting: (readonly [holder: ServiceShape | ResourceShape, parent: ResourceShape | undefined])[] = [
    [service, undefined],
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [holder, parent] = next;
    for (const { target } of holder.resources) {
      const resource = model.shapes.get(target);
      if (resource?.kind !== "resource" || visited.has(resource)) continue;
      visited.add(resource);
      yield { resource, parent };
      waiting.push([resource, resource]);
    }
  }
}
