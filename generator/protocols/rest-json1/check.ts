import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { labelsOf } from "../../model/knowledge/uri-pattern.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { StructureShape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { required } from "../../model/traits/type-refinement-traits.js";
import type { OperationPlan, ServicePlan } from "../../plan/service-plan.js";
import { isMessage } from "../../targets/error-message.js";
import { checkPayloads } from "./check-payloads.js";

/** What of a plan restJson1 cannot carry, or no generated code can route or answer. */
export function checkRestJson1(plan: ServicePlan): readonly Diagnostic[] {
  const routes = [
    ...plan.operations.filter(({ http }) => http === undefined).map(unboundOperation),
    ...plan.operations.filter(hasSeveralGreedyLabels).map(severalGreedyLabels),
  ];
  const chosen = plan.operations.flatMap(({ refusal }) =>
    refusal.kind === "modelled" ? [refusal.error] : [],
  );
  return [
    ...routes,
    ...checkPayloads(plan),
    ...[...new Set(chosen)].flatMap((error) => unfillableMembers(error, plan.model)),
  ];
}

/** The rules ask for `@http` only where some operation of the model has it. */
function unboundOperation({ shape }: OperationPlan): Diagnostic {
  return {
    severity: "error",
    code: "rest-json1/missing-binding",
    message: `\`${nameOf(shape.id)}\` has no \`@http\`, so restJson1 has no method and no URI for it.`,
    span: shape.span,
    shapeId: shape.id,
    hint: "`@http` gives an operation its method and its URI.",
  };
}

function hasSeveralGreedyLabels({ http }: OperationPlan): boolean {
  return http !== undefined && labelsOf(http.uri).filter(({ isGreedy }) => isGreedy).length > 1;
}

function severalGreedyLabels({ shape }: OperationPlan): Diagnostic {
  return {
    severity: "error",
    code: "rest-json1/several-greedy-labels",
    message: `The URI of \`${nameOf(shape.id)}\` has more than one greedy label.`,
    span: shape.span,
    shapeId: shape.id,
    hint: "generated routers match one greedy label in a URI.",
  };
}

/** An answer to a request that breaks the model has a message, and nothing else that could fill a member. */
function unfillableMembers(error: StructureShape, model: Model): readonly Diagnostic[] {
  return [...error.members.values()]
    .filter((member) => hasTrait(member, required) && !isMessage(member, model))
    .map((member) => ({
      severity: "error",
      code: "rest-json1/unfillable-error-member",
      message: `\`${nameOf(error.id)}\` answers requests that break the model, but nothing is known to fill \`${member.name}\` with.`,
      span: member.span,
      shapeId: member.id,
      hint: "the error that `@validationError` names has no required member but its message.",
    }));
}
