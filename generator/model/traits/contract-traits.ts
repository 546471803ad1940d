import type { Node, StringNode } from "../node.js";
import { defineTrait } from "../trait.js";
import { expectString } from "./read-node.js";

// Spec: https://smithy.io/2.0/additional-specs/contract-traits.html

/** What every value of a shape meets: a JMESPath expression that gives true. */
export interface Condition {
  /** The name as it is written. */
  readonly name: StringNode;
  readonly node: Node;
  readonly expression: StringNode;
}

/** Conditions that constraint traits cannot say. */
export const conditions = defineTrait("smithy.contracts#conditions", (node): readonly Condition[] =>
  node.kind === "object"
    ? Array.from(node.entries.values(), ({ key, value }) => ({
        name: key,
        node: value,
        expression: expectString(value, "expression"),
      }))
    : [],
);
