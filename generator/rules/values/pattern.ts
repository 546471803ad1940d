import type { AnyShape } from "../../model/knowledge/any-shape.js";
import type { Node } from "../../model/node.js";
import { traitOf } from "../../model/trait.js";
import { pattern } from "../../model/traits/constraint-traits.js";
import { compilePattern } from "../../patterns/compile-pattern.js";
import { reportConstraint, type ValuePlace } from "./value-check.js";

/**
 * Some part of a string matches `@pattern`. A pattern that cannot be run is reported for itself.
 * Spec: https://smithy.io/2.0/spec/constraint-traits.html#pattern-trait
 */
export function checkPattern(node: Node, holder: AnyShape, place: ValuePlace): void {
  if (node.kind !== "string" || place.target.kind !== "string") return;
  const source = traitOf(holder, pattern);
  if (source === undefined || compilePattern(source)?.test(node.value) !== false) return;
  reportConstraint(place, {
    code: "pattern-mismatch",
    says: `must match \`${source}\`, but is \`${node.value}\``,
    reference: `String value provided for \`${holder.id}\` must match regular expression: ${source}`,
    node,
  });
}
