import { membersAtPath, paginationOf } from "../../model/knowledge/pagination.js";
import { memoise } from "../../model/knowledge/memoise.js";
import type { Member } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { required } from "../../model/traits/type-refinement-traits.js";
import type { OperationPlan, ServicePlan } from "../../plan/service-plan.js";

/** An operation with pages, and the members that lead through them. */
export interface PaginatedOperation {
  readonly operation: OperationPlan;
  readonly inputToken: Member;
  /** The last one is the token, the others lead to it. */
  readonly outputToken: readonly [Member, ...Member[]];
  /** Absent where there is none, or where the caller has to give it anyway. */
  readonly pageSize: Member | undefined;
  /** The last one is the list or map whose items are spread over the pages. */
  readonly items: readonly Member[] | undefined;
}

/**
 * The operations of a service that give their results page by page, sorted by name.
 * Spec: https://smithy.io/2.0/spec/behavior-traits.html#paginated-trait
 */
export const paginatedOperations: (plan: ServicePlan) => readonly PaginatedOperation[] = memoise(
  (plan: ServicePlan) => plan.operations.flatMap((operation) => paginatedOperation(operation, plan) ?? []),
);

function paginatedOperation(operation: OperationPlan, plan: ServicePlan): PaginatedOperation | undefined {
  const { model, service } = plan;
  const { inputToken, outputToken, pageSize, items } = paginationOf(operation.shape, service) ?? {};
  const first = operation.input?.members.get(inputToken ?? "");
  const next = membersAtPath(model, operation.output, outputToken ?? "");
  if (first === undefined || next === undefined) return undefined;
  const size = operation.input?.members.get(pageSize ?? "");
  return {
    operation,
    inputToken: first,
    outputToken: next,
    pageSize: size === undefined || hasTrait(size, required) ? undefined : size,
    items: membersAtPath(model, operation.output, items ?? ""),
  };
}
