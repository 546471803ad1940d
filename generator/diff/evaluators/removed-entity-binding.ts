import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { serviceClosure } from "../../model/knowledge/service-closure.js";
import type { Model } from "../../model/model.js";
import type { ResourceShape, ServiceShape } from "../../model/shape.js";
import { nameOf, type ShapeId } from "../../model/shape-id.js";
import { changesOf } from "../differences.js";
import { report, type Evaluator } from "../evaluator.js";

/**
 * What is bound to a service or resource stays bound, or clients call in vain. An operation may move from a service to
 * one of its resources: its closure is the same.
 */
export const removedEntityBinding: Evaluator = function* (differences) {
  for (const { before, after } of changesOf(differences, "service", "resource")) {
    for (const target of removedTargets(before.operations, after.operations)) {
      yield isStillThere(differences.after, after, target)
        ? moved(after, target)
        : removed("Operation", after, target);
    }
    for (const target of removedTargets(before.resources, after.resources)) {
      yield removed("Resource", after, target);
    }
  }
};

type References = ServiceShape["operations"];

function removedTargets(before: References, after: References): readonly ShapeId[] {
  const left = new Set(after.map(({ target }) => target));
  return before.map(({ target }) => target).filter((target) => !left.has(target));
}

function isStillThere(model: Model, entity: ServiceShape | ResourceShape, operation: ShapeId): boolean {
  return (
    entity.kind === "service" && serviceClosure(model, entity).operations.some(({ id }) => id === operation)
  );
}

function moved(service: ServiceShape | ResourceShape, operation: ShapeId): Diagnostic {
  return report({
    severity: "note",
    code: "diff/moved-operation-binding",
    eventId: `RemovedOperationBinding.FromService.${nameOf(operation)}`,
    shape: service,
    message: `\`${operation}\` has moved from the service \`${service.id}\` to a resource of it.`,
    reference: `Operation binding of \`${operation}\` was removed from service shape, \`${service.id}\`, but the operation remains in the service closure through a resource`,
  });
}

function removed(
  kind: "Operation" | "Resource",
  entity: ServiceShape | ResourceShape,
  target: ShapeId,
): Diagnostic {
  const place = entity.kind === "resource" ? "FromResource" : "FromService";
  return report({
    severity: "error",
    code: `diff/removed-${kind === "Operation" ? "operation" : "resource"}-binding`,
    eventId: `Removed${kind}Binding.${place}.${nameOf(target)}`,
    shape: entity,
    message: `\`${target}\` does not belong to the ${entity.kind} \`${entity.id}\` any more.`,
    reference: `${kind} binding of \`${target}\` was removed from ${entity.kind} shape, \`${entity.id}\``,
    hint: "clients that are in use still call it; deprecate it instead.",
  });
}
