import type { AnyShape } from "../../model/knowledge/any-shape.js";
import { memoiseFor } from "../../model/knowledge/memoise.js";
import type { Model } from "../../model/model.js";
import type { Node } from "../../model/node.js";
import { traitOf } from "../../model/trait.js";
import { pattern } from "../../model/traits/constraint-traits.js";
import { findAmbiguity } from "../../patterns/ambiguity.js";
import { readPattern } from "../../patterns/read-pattern.js";
import { reportConstraint, type ValuePlace } from "./value-check.js";

/**
 * Some part of a string matches `@pattern`. A pattern that cannot be run is reported for itself.
 * Spec: https://smithy.io/2.0/spec/constraint-traits.html#pattern-trait
 */
export function checkPattern(node: Node, holder: AnyShape, place: ValuePlace): void {
  if (node.kind !== "string" || place.target.kind !== "string") return;
  const source = traitOf(holder, pattern);
  const runnable = source === undefined ? undefined : compiled(place.check.model, source);
  if (source === undefined || runnable === undefined || node.value.length > runnable.longest) return;
  if (runnable.pattern.test(node.value)) return;
  reportConstraint(place, {
    code: "pattern-mismatch",
    says: `must match \`${source}\`, but is \`${node.value}\``,
    reference: `String value provided for \`${holder.id}\` must match regular expression: ${source}`,
    node,
  });
}

/** A pattern, and how long a value may be so that it comes to an end. */
interface Runnable {
  readonly pattern: RegExp;
  readonly longest: number;
}

const compiled = memoiseFor((_: Model, source: string): Runnable | undefined => {
  const read = readPattern(source);
  if (read.kind !== "pattern") return undefined;
  const isExponential = findAmbiguity(read.node) !== undefined;
  return { pattern: new RegExp(read.source, "u"), longest: isExponential ? longestTried : Infinity };
});

// Patterns that can take exponential time are told for themselves; on short values even they end soon.
const longestTried = 16;
