import { getBoolean, getEntry, getString, type Node, type StringNode } from "../node.js";
import type { ShapeId } from "../shape-id.js";
import { defineTrait } from "../trait.js";
import { expectString, readAt, readStringAt, withoutUndefined } from "./read-node.js";

// Spec: https://smithy.io/2.0/aws/aws-core.html

/** The name of a resource in all of AWS. The template stays a node, so that messages can point into it. */
export interface Arn {
  readonly template: StringNode;
  /** The template is the whole name, not only what follows partition, service, region and account. */
  readonly isAbsolute: boolean;
  /** What stands between a resource's type and its id; of absolute ARNs alone. */
  readonly resourceDelimiter?: string;
}

/** A resource with an ARN. `{label}` in the template stands for an identifier. */
export const arn = defineTrait("aws.api#arn", (node): Arn =>
  withoutUndefined({
    template: expectString(node, "template"),
    isAbsolute: getBoolean(getEntry(node, "absolute")) ?? false,
    resourceDelimiter: getString(getEntry(node, "resourceDelimiter")),
  }),
);

/** The operations that tag. */
export interface TagOperations {
  readonly tagApi?: ShapeId;
  readonly untagApi?: ShapeId;
  readonly listTagsApi?: ShapeId;
}

/** What the trait `tagEnabled` says. */
export interface TagEnabled {
  /** The service tags without operations named `TagResource` and so on. */
  readonly disableDefaultOperations: boolean;
  /** The operations that take the place of the default ones. */
  readonly apiConfig?: TagOperations;
}

/** A service whose resources can be tagged. Spec: https://smithy.io/2.0/aws/aws-core.html#aws-api-tagenabled-trait */
export const tagEnabled = defineTrait("aws.api#tagEnabled", (node): TagEnabled =>
  withoutUndefined({
    disableDefaultOperations: getBoolean(getEntry(node, "disableDefaultOperations")) ?? false,
    apiConfig: readAt(node, "apiConfig", readTagOperations),
  }),
);

/** What the trait `taggable` says. */
export interface Taggable {
  /** The property of the resource that holds its tags. */
  readonly property?: string;
  /** Operations of the resource itself that tag it. */
  readonly apiConfig?: Required<TagOperations>;
}

/** A resource that can be tagged. Spec: https://smithy.io/2.0/aws/aws-core.html#aws-api-taggable-trait */
export const taggable = defineTrait("aws.api#taggable", (node): Taggable =>
  withoutUndefined({
    property: getString(getEntry(node, "property")),
    apiConfig: readAt(node, "apiConfig", (config) => ({
      tagApi: readStringAt(config, "tagApi"),
      untagApi: readStringAt(config, "untagApi"),
      listTagsApi: readStringAt(config, "listTagsApi"),
    })),
  }),
);

/** How clients find the endpoints of a service. */
export interface ClientEndpointDiscovery {
  /** The operation that tells the endpoints. */
  readonly operation: ShapeId;
  /** The error of an endpoint that holds no longer. */
  readonly error?: ShapeId;
}

/** A service that tells its clients which endpoint to talk to. */
export const clientEndpointDiscovery = defineTrait(
  "aws.api#clientEndpointDiscovery",
  (node): ClientEndpointDiscovery =>
    withoutUndefined({
      operation: readStringAt(node, "operation"),
      error: getString(getEntry(node, "error")),
    }),
);

/** What the trait `clientDiscoveredEndpoint` says. */
export interface ClientDiscoveredEndpoint {
  /** There is no other endpoint to fall back to. */
  readonly required: boolean;
}

/** An operation that goes to a discovered endpoint. */
export const clientDiscoveredEndpoint = defineTrait(
  "aws.api#clientDiscoveredEndpoint",
  (node): ClientDiscoveredEndpoint => ({ required: getBoolean(getEntry(node, "required")) ?? false }),
);

function readTagOperations(node: Node): TagOperations {
  return withoutUndefined({
    tagApi: getString(getEntry(node, "tagApi")),
    untagApi: getString(getEntry(node, "untagApi")),
    listTagsApi: getString(getEntry(node, "listTagsApi")),
  });
}
