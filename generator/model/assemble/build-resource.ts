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
  const property = (relationship: string) => ({ owner: definition.id, kind: definition.kind, relationship });
  return {
    kind: "resource",
    identifiers: resolveNamed(definition.identifiers, property("identifier"), context),
    properties: resolveNamed(definition.properties, property("property"), context),
    lifecycle: new Map(
      Array.from(definition.lifecycle, ([name, reference]) => [
        name,
        resolveOne(reference, property(name), context),
      ]),
    ),
    operations: resolveAll(definition.operations, property("operation"), context),
    collectionOperations: resolveAll(
      definition.collectionOperations,
      property("collection_operation"),
      context,
    ),
    resources: resolveAll(definition.resources, property("resource"), context),
  };
}
