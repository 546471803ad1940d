import type { Model } from "../model.js";
import type { Member, OperationShape, ServiceShape, StructureShape } from "../shape.js";
import { traitOf } from "../trait.js";
import { paginated, type Pagination } from "../traits/behavior-traits.js";

/**
 * How an operation gives its results page by page: what its own trait says, and for the rest that of the service.
 * Undefined for operations that do not.
 * Spec: https://smithy.io/2.0/spec/behavior-traits.html#paginated-trait
 */
export function paginationOf(operation: OperationShape, service?: ServiceShape): Pagination | undefined {
  const own = traitOf(operation, paginated);
  if (own === undefined || service === undefined) return own;
  return { ...traitOf(service, paginated), ...own };
}

/**
 * The members that a path such as `result.items` leads through, the last one being what it means; undefined where one
 * of them does not exist.
 */
export function membersAtPath(
  model: Model,
  structure: StructureShape | undefined,
  path: string,
): readonly [Member, ...Member[]] | undefined {
  const [first = "", ...rest] = path.split(".");
  const member = structure?.members.get(first);
  if (member === undefined) return undefined;
  const found: [Member, ...Member[]] = [member];
  let container = model.shapes.get(member.target);
  for (const name of rest) {
    const next = container?.kind === "structure" ? container.members.get(name) : undefined;
    if (next === undefined) return undefined;
    found.push(next);
    container = model.shapes.get(next.target);
  }
  return found;
}
