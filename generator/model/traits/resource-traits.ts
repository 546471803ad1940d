import { getEntry, getString, type Node } from "../node.js";
import type { ShapeId } from "../shape-id.js";
import { defineAnnotation, defineTrait } from "../trait.js";
import { readAt, readList, readString, readStringAt, readStringMap, withoutUndefined } from "./read-node.js";

// Spec: https://smithy.io/2.0/spec/resource-traits.html

/** A reference from data to a resource, which need not be in the model. */
export interface ResourceReference {
  readonly resource: ShapeId;
  readonly service?: ShapeId;
  /** Members that hold the identifiers, by the identifiers' names. */
  readonly ids?: ReadonlyMap<string, string>;
  readonly rel?: string;
}

/** The resources that a structure or string refers to. */
export const references = defineTrait("smithy.api#references", (node): readonly ResourceReference[] =>
  readList(node, readReference),
);

/** The name of the identifier that a member provides, where the member is named otherwise. */
export const resourceIdentifier = defineTrait("smithy.api#resourceIdentifier", readString);

/** What the trait `property` says: the property that a member stands for, where the names differ. */
export interface Property {
  readonly name?: string;
}

/** Binds a member to a property of the resource. */
export const property = defineTrait("smithy.api#property", (node): Property =>
  withoutUndefined({ name: getString(getEntry(node, "name")) }),
);

/** A member that is no property of the resource; on a trait, every member that the trait marks. */
export const notProperty = defineAnnotation("smithy.api#notProperty");

/** A member whose structure holds the properties of the resource. */
export const nestedProperties = defineAnnotation("smithy.api#nestedProperties");

/** A resource whose `put` creates only. */
export const noReplace = defineAnnotation("smithy.api#noReplace");

function readReference(node: Node): ResourceReference {
  return withoutUndefined({
    resource: readStringAt(node, "resource"),
    service: getString(getEntry(node, "service")),
    ids: readAt(node, "ids", readStringMap),
    rel: getString(getEntry(node, "rel")),
  });
}
