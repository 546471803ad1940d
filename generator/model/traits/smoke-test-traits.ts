import { getEntry, getString, type Node } from "../node.js";
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
  });
}
