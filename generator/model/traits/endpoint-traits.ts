import type { StringNode } from "../node.js";
import { defineAnnotation, defineTrait } from "../trait.js";
import { expectString } from "./read-node.js";

// Spec: https://smithy.io/2.0/spec/endpoint-traits.html

/** What the trait `endpoint` says. The prefix stays a node, so that messages can point into it. */
export interface Endpoint {
  readonly hostPrefix: StringNode;
}

/** An operation whose host begins with a pattern, such as `{bucket}.data.`. */
export const endpoint = defineTrait("smithy.api#endpoint", (node): Endpoint => ({
  hostPrefix: expectString(node, "hostPrefix"),
}));

/** A member that fills a label of the host prefix. */
export const hostLabel = defineAnnotation("smithy.api#hostLabel");
