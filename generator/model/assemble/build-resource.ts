import type { ResourceDefinition } from "../fragment.js";
import type { ResourceShape } from "../shape.js";
import type { BuildContext } from "./build-context.js";
import { resolveAll, resolveNamed, resolveOne } from "./references.js";

/** What makes a shape a resource. */
export type ResourceProperties = Pick<
  ResourceShape,
  "kind" | "identifiers" | "properties" | "lifecycle" | "operations" | "collectionOperations" | "resources"
>;

/** The properties that a resource defines. */
export function resourceProperties(
  definition: ResourceDefinition,
  context: BuildContext,
): ResourceProperties {
  const { id, lifecycle } = definition;
  return {
    kind: "resource",
    identifiers: resolveNamed(definition.identifiers, id, context),
    properties: resolveNamed(definition.properties, id, context),
    lifecycle: new Map(
      Array.from(lifecycle, ([name, reference]) => [name, resolveOne(reference, id, context)]),
    ),
    operations: resolveAll(definition.operations, id, context),
    collectionOperations: resolveAll(definition.collectionOperations, id, context),
    resources: resolveAll(definition.resources, id, context),
  };
}
