import type { Model } from "../model/model.js";
import { getHttpBinding } from "../model/knowledge/http-binding.js";
import { errorsOf, getInput, getOutput } from "../model/knowledge/operations.js";
import { isRecursive } from "../model/knowledge/recursion.js";
import { nameInService, serviceClosure } from "../model/knowledge/service-closure.js";
import { compareText } from "../model/knowledge/sort.js";
import { nameOf, namespaceOf, type ShapeId } from "../model/shape-id.js";
import type { OperationShape, ServiceShape, Shape, StructureShape } from "../model/shape.js";
import { traitOf } from "../model/trait.js";
import { validationError } from "../model/traits/tinsmith-traits.js";
import { moduleOf } from "./modules.js";
import { shapeNames } from "./shape-names.js";
import type { LongForm, OperationPlan, Refusal, ServicePlan, ShapePlan } from "./service-plan.js";

/** The plan of a service of a sound model, spoken over the given protocol, or over none. */
export function planService(
  model: Model,
  service: ServiceShape,
  protocol: ShapeId | undefined,
  longs: LongForm = "exact",
): ServicePlan {
  const closure = serviceClosure(model, service);
  const operations = closure.operations.map((operation) => planOperation(model, service, operation));
  const dataShapes = [...closure.shapes.values()].filter(isPlanned);
  const names = shapeNames(service, dataShapes);
  const shapes = dataShapes.map((shape) => planShape(model, names.get(shape.id) ?? nameOf(shape.id), shape));
  return {
    model,
    service,
    protocol,
    longs,
    operations: operations.sort((left, right) => compareText(left.name, right.name)),
    shapes: new Map(
      shapes
        .sort((left, right) => compareText(left.name, right.name))
        .map((planned) => [planned.shape.id, planned]),
    ),
  };
}

function planOperation(model: Model, service: ServiceShape, shape: OperationShape): OperationPlan {
  const errors = errorsOf(model, shape, service);
  return {
    shape,
    name: nameInService(service, shape.id),
    module: moduleOf(shape),
    input: getInput(model, shape),
    output: getOutput(model, shape),
    errors: [...errors].sort((left, right) => compareText(left.id, right.id)),
    refusal: refusalOf(service, errors),
    http: getHttpBinding(model, shape),
  };
}

function planShape(model: Model, name: string, shape: Shape): ShapePlan {
  return {
    shape,
    name,
    module: moduleOf(shape),
    isRecursive: isRecursive(model, shape),
  };
}

const VALIDATION_EXCEPTION: ShapeId = "smithy.framework#ValidationException";

/** Smithy's own exception, where an operation lists it, wins over the service's choice. */
function refusalOf(service: ServiceShape, errors: readonly StructureShape[]): Refusal {
  const find = (id: ShapeId | undefined): StructureShape | undefined =>
    errors.find((error) => error.id === id);
  const standard = find(VALIDATION_EXCEPTION);
  if (standard !== undefined) return { kind: "validation-exception", error: standard };
  const chosen = find(traitOf(service, validationError));
  return chosen === undefined ? { kind: "protocol" } : { kind: "modelled", error: chosen };
}

/** Data shapes that a target may write. Of the prelude that is the unit type, where a union has it, and no other. */
function isPlanned(shape: Shape): boolean {
  if (shape.kind === "service" || shape.kind === "resource" || shape.kind === "operation") return false;
  return namespaceOf(shape.id) !== "smithy.api" || shape.kind === "structure";
}
