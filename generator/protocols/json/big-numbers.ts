import { memoiseFor } from "../../model/knowledge/memoise.js";
import { expectShape, membersOf, type Model } from "../../model/model.js";
import type { Shape } from "../../model/shape.js";

/**
 * Whether a value of a shape can hold a `bigInteger` or `bigDecimal`. Their JSON needs a parser and a writer that keep
 * every digit; all other JSON is read and written by JavaScript's own.
 */
export const holdsBigNumbers = memoiseFor((model: Model, root: Shape): boolean => {
  const visited = new Set<Shape>([root]);
  for (const shape of visited) {
    if (shape.kind === "bigInteger" || shape.kind === "bigDecimal") return true;
    for (const member of membersOf(shape)) visited.add(expectShape(model, member.target));
  }
  return false;
});
