import { getBoolean, getEntry, getString } from "../node.js";
import type { ShapeId } from "../shape-id.js";
import { defineAnnotation, defineTrait } from "../trait.js";
import { readAt, readStrings, withoutUndefined } from "./read-node.js";

// Spec: https://smithy.io/2.0/spec/behavior-traits.html

/** The member by which a server tells a repeated request from a new one. */
export const idempotencyToken = defineAnnotation("smithy.api#idempotencyToken");

/** The errors that a repeated call ends with, if it says so: where the thing exists already, or not any more. */
export interface Idempotency {
  readonly exists?: readonly ShapeId[];
  readonly notFound?: readonly ShapeId[];
}

/** An operation that has the same effect however often it is called. */
export const idempotent = defineTrait("smithy.api#idempotent", (node): Idempotency =>
  withoutUndefined({
    exists: readAt(node, "exists", readStrings),
    notFound: readAt(node, "notFound", readStrings),
  }),
);

/** An operation that changes nothing. */
export const readonlyTrait = defineAnnotation("smithy.api#readonly");

/** What the trait `retryable` says. */
export interface Retryability {
  readonly throttling: boolean;
}

/** An error after which a client may try again. */
export const retryable = defineTrait("smithy.api#retryable", (node): Retryability => ({
  throttling: getBoolean(getEntry(node, "throttling")) ?? false,
}));

/** Where an operation has its continuation tokens, items and page size. Outputs may be paths such as `result.items`. */
export interface Pagination {
  readonly inputToken?: string;
  readonly outputToken?: string;
  readonly items?: string;
  readonly pageSize?: string;
}

/** An operation that gives its results page by page; on a service, what its operations have in common. */
export const paginated = defineTrait("smithy.api#paginated", (node): Pagination =>
  withoutUndefined({
    inputToken: getString(getEntry(node, "inputToken")),
    outputToken: getString(getEntry(node, "outputToken")),
    items: getString(getEntry(node, "items")),
    pageSize: getString(getEntry(node, "pageSize")),
  }),
);

/** What the trait `requestCompression` says: encodings, best first. */
export interface RequestCompression {
  readonly encodings: readonly string[];
}

/** An operation whose request may be compressed. */
export const requestCompression = defineTrait(
  "smithy.api#requestCompression",
  (node): RequestCompression => ({ encodings: readAt(node, "encodings", readStrings) ?? [] }),
);
