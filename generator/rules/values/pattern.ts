import type { Node } from "../../model/node.js";
import { pattern } from "../../model/traits/constraint-traits.js";
import { compilePattern } from "../../patterns/compile-pattern.js";
import { reportConstraint, traitAt, type ValuePlace } from "./value-check.js";

/**
 * Some part of a string matches `@pattern`. A pattern that cannot be run is reported for itself.
 * Spec: https://smithy.io/2.0/spec/constraint-traits.html#pattern-trait
 */
export function checkPattern(node: Node, place: ValuePlace): void {
  if (node.kind !== "string" || (place.target.kind !== "string" && place.target.kind !== "enum")) return;
  const source = traitAt(place, pattern);
  if (source === undefined) return;
  if (compilePattern(source)?.test(node.value) !== false) return;
  const says = `must match \`${source}\`, but is \`${node.value}\``;
  reportConstraint(place, { code: "pattern-mismatch", says, node });
}
