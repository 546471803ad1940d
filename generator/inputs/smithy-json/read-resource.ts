import type { Reference, ResourceDefinition } from "../../model/fragment.js";
import type { LifecycleName } from "../../model/shape.js";
import { propertiesInVersionOne } from "./ast-diagnostics.js";
import { checkProperties } from "./expect.js";
import { readNamedReferences, readReferenceProperty, readReferences } from "./read-reference.js";
import type { ShapeHeader, ShapeNode } from "./shape-node.js";

/** Spec: https://smithy.io/2.0/spec/json-ast.html#resource-shape */
export function readResource(shape: ShapeNode, header: ShapeHeader): ResourceDefinition {
  const { id, object, file, place } = shape;
  checkProperties(object, resourceProperties, id, file);
  const properties = object.entries.get("properties");
  if (properties !== undefined && file.version === "1.0") file.report(propertiesInVersionOne(properties.key));
  return {
    ...header,
    kind: "resource",
    identifiers: readNamedReferences(object, "identifiers", place),
    properties: readNamedReferences(object, "properties", place),
    lifecycle: readLifecycle(shape),
    operations: readReferences(object, "operations", place),
    collectionOperations: readReferences(object, "collectionOperations", place),
    resources: readReferences(object, "resources", place),
  };
}

function readLifecycle({ object, place }: ShapeNode): ReadonlyMap<LifecycleName, Reference> {
  const lifecycle = new Map<LifecycleName, Reference>();
  for (const name of lifecycleNames) {
    const operation = readReferenceProperty(object, name, place);
    if (operation !== undefined) lifecycle.set(name, operation);
  }
  return lifecycle;
}

const lifecycleNames: readonly LifecycleName[] = ["create", "put", "read", "update", "delete", "list"];

const resourceProperties = [
  "type",
  "identifiers",
  "properties",
  ...lifecycleNames,
  "operations",
  "collectionOperations",
  "resources",
  "traits",
  "mixins",
];
