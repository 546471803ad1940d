import { memoise } from "../../model/knowledge/memoise.js";
import { getEntry, getString } from "../../model/node.js";
import { traitOf } from "../../model/trait.js";
import { type Waiter, waitable } from "../../model/traits/waiter-traits.js";
import type { OperationPlan, ServicePlan } from "../../plan/service-plan.js";

/** A state that clients can wait for, and the operation that tells of it. */
export interface PlannedWaiter {
  readonly name: string;
  readonly operation: OperationPlan;
  readonly waiter: Waiter;
  readonly documentation: string | undefined;
  readonly isDeprecated: boolean;
}

/** The waiters of a service, operation by operation. Spec: https://smithy.io/2.0/additional-specs/waiters.html */
export const plannedWaiters: (plan: ServicePlan) => readonly PlannedWaiter[] = memoise((plan: ServicePlan) =>
  plan.operations.flatMap((operation) =>
    (traitOf(operation.shape, waitable) ?? []).map((waiter) => plannedWaiter(waiter, operation)),
  ),
);

function plannedWaiter(waiter: Waiter, operation: OperationPlan): PlannedWaiter {
  const deprecated = getEntry(waiter.node, "deprecated");
  return {
    name: waiter.name.value,
    operation,
    waiter,
    documentation: getString(getEntry(waiter.node, "documentation")),
    isDeprecated: deprecated?.kind === "boolean" && deprecated.value,
  };
}
