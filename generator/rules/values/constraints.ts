import type { Node } from "../../model/node.js";
import { checkEnumValue } from "./enum-value.js";
import { checkIdReference } from "./id-reference.js";
import { checkLength } from "./length.js";
import { checkPattern } from "./pattern.js";
import { checkRange } from "./range.js";
import { checkUniqueItems } from "./unique-items.js";
import type { ValuePlace } from "./value-check.js";

/**
 * Holds a value against the constraints of its member and target. A trait of the member takes the place of the same
 * trait of the target.
 * Spec: https://smithy.io/2.0/spec/constraint-traits.html
 */
export function checkConstraints(node: Node, place: ValuePlace): void {
  for (const check of checks) check(node, place);
}

const checks: readonly ((node: Node, place: ValuePlace) => void)[] = [
  checkLength,
  checkRange,
  checkPattern,
  checkEnumValue,
  checkUniqueItems,
  checkIdReference,
];
