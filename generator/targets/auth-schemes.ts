import { authenticationOf } from "../model/knowledge/auth-schemes.js";
import { memoise } from "../model/knowledge/memoise.js";
import { compareText } from "../model/knowledge/sort.js";
import { nameOf, type ShapeId } from "../model/shape-id.js";
import type { ServicePlan } from "../plan/service-plan.js";

/** An authentication scheme that some operation of a service takes. */
export interface Scheme {
  readonly id: ShapeId;
  /** The name of its authenticator: that of the trait, or its whole id where two traits have one name. */
  readonly key: string;
}

/** The schemes that the operations of a service take, sorted by id. None where everybody may call all of them. */
export const schemesOf: (plan: ServicePlan) => readonly Scheme[] = memoise((plan: ServicePlan) => {
  const used = plan.operations.flatMap(
    ({ shape }) => authenticationOf(plan.model, plan.service, shape).schemes,
  );
  const ids = [...new Set(used)].sort(compareText);
  return ids.map((id) => {
    const isAlone = ids.every((other) => other === id || nameOf(other) !== nameOf(id));
    return { id, key: isAlone ? nameOf(id) : id };
  });
});
