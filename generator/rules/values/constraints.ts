import type { AnyShape } from "../../model/knowledge/any-shape.js";
import type { Node } from "../../model/node.js";
import { checkConditions } from "./conditions.js";
import { checkIdReference } from "./id-reference.js";
import { checkLength } from "./length.js";
import { checkPattern } from "./pattern.js";
import { checkRange } from "./range.js";
import { checkUniqueItems } from "./unique-items.js";
import type { ValuePlace } from "./value-check.js";

/**
 * Holds a value against the constraints of one holder: the member that it stands at, or that member's target. A value
 * has to fit both.
 * Spec: https://smithy.io/2.0/spec/constraint-traits.html
 */
export function checkConstraints(node: Node, holder: AnyShape, place: ValuePlace): void {
  for (const check of checks) check(node, holder, place);
}

const checks: readonly ((node: Node, holder: AnyShape, place: ValuePlace) => void)[] = [
  checkLength,
  checkRange,
  checkPattern,
  checkUniqueItems,
  checkIdReference,
  checkConditions,
];
