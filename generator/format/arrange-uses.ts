import type { UseStatement } from "../inputs/smithy-idl/ast.js";
import { spanText } from "../source/span.js";
import type { AnnotatedStatement } from "./annotate-statements.js";
import { findShapeIds } from "./find-shape-ids.js";

type AnnotatedUse = AnnotatedStatement<UseStatement>;

/**
 * The `use` statements of a file in the order of their ids, by code unit, without those that no other statement needs.
 * What is said about a statement that goes away goes with it.
 */
export function arrangeUses(
  uses: readonly AnnotatedUse[],
  others: readonly AnnotatedStatement[],
): readonly AnnotatedUse[] {
  const needed = new Set<string>();
  for (const { statement } of others) {
    for (const id of findShapeIds(statement)) if (id.namespace === undefined) needed.add(id.name);
  }
  return uses
    .filter(({ statement }) => needed.has(statement.shape.name))
    .sort((left, right) => (idOf(left) < idOf(right) ? -1 : idOf(left) > idOf(right) ? 1 : 0));
}

function idOf({ statement }: AnnotatedUse): string {
  return spanText(statement.shape.span);
}
