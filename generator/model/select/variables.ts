import type { AnyShape } from "../knowledge/any-shape.js";

/**
 * The variables that a selector has set so far, for one starting shape.
 * Spec: https://smithy.io/2.0/spec/selectors.html#variables
 */
export type Variables = ReadonlyMap<string, ReadonlySet<AnyShape>>;
