import { getEntry, getString, getStrings, type Node } from "../node.js";
import type { ShapeId } from "../shape-id.js";
import { defineTrait } from "../trait.js";
import { readList, readStringAt, withoutUndefined } from "./read-node.js";

// Spec: https://smithy.io/2.0/additional-specs/smoke-tests.html

/** A call of a live service. Values stay nodes. */
export interface SmokeTestCase {
  readonly id: string;
  readonly params?: Node;
  /** How the client is set up, as a value of `vendorParamsShape`. */
  readonly vendorParams?: Node;
  readonly vendorParamsShape?: ShapeId;
  readonly expect: SmokeTestEnd;
  readonly tags: readonly string[];
}

/** How a call ends: with an output, whichever, or with an error. */
export type SmokeTestEnd = { readonly kind: "success" } | SmokeTestFailure;

/** The error, or undefined where any will do. */
export interface SmokeTestFailure {
  readonly kind: "failure";
  readonly errorId: ShapeId | undefined;
}

/** Calls that show whether a service is there and answers. */
export const smokeTests = defineTrait("smithy.test#smokeTests", (node): readonly SmokeTestCase[] =>
  readList(node, readCase),
);

function readCase(node: Node): SmokeTestCase {
  return withoutUndefined({
    id: readStringAt(node, "id"),
    params: getEntry(node, "params"),
    vendorParams: getEntry(node, "vendorParams"),
    vendorParamsShape: getString(getEntry(node, "vendorParamsShape")),
    expect: readEnd(getEntry(node, "expect")),
    tags: getStrings(getEntry(node, "tags")),
  });
}

function readEnd(node: Node | undefined): SmokeTestEnd {
  const failure = getEntry(node, "failure");
  if (failure === undefined) return { kind: "success" };
  return { kind: "failure", errorId: getString(getEntry(failure, "errorId")) };
}
