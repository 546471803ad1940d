import type { Reference, ResourceDefinition } from "../../model/fragment.js";
import type { LifecycleName } from "../../model/shape.js";
import type { NodeObject } from "./ast.js";
import { EntityBody } from "./entity-body.js";
import type { FileScope } from "./file-scope.js";
import type { ShapeHeader } from "./shape-header.js";

/** Spec: https://smithy.io/2.0/spec/service-types.html#resource */
export function lowerResource(scope: FileScope, header: ShapeHeader, object: NodeObject): ResourceDefinition {
  const body = new EntityBody(scope, header.id, object, resourceProperties);
  return {
    ...header,
    kind: "resource",
    identifiers: body.getNamedReferences("identifiers"),
    properties: body.getNamedReferences("properties"),
    lifecycle: lowerLifecycle(body),
    operations: body.getReferences("operations"),
    collectionOperations: body.getReferences("collectionOperations"),
    resources: body.getReferences("resources"),
  };
}

function lowerLifecycle(body: EntityBody): ReadonlyMap<LifecycleName, Reference> {
  const lifecycle = new Map<LifecycleName, Reference>();
  for (const name of lifecycleNames) {
    const operation = body.getReference(name);
    if (operation !== undefined) lifecycle.set(name, operation);
  }
  return lifecycle;
}

const lifecycleNames: readonly LifecycleName[] = ["create", "put", "read", "update", "delete", "list"];

const resourceProperties = [
  "identifiers",
  "properties",
  ...lifecycleNames,
  "operations",
  "collectionOperations",
  "resources",
];
