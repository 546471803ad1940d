import type { CodeSymbol } from "../../emit/symbol.js";
import { streamingBlobOf } from "../../model/knowledge/streaming-blob.js";
import type { StructureShape } from "../../model/shape.js";
import { kebabCase } from "../../plan/modules.js";
import type { OperationPlan, ServicePlan } from "../../plan/service-plan.js";
import { operationKey, serviceName, upperFirst } from "../naming.js";
import { packageNameOf, type PackageNames } from "../package-names.js";
import { expectShapePlan, typeSymbol } from "../types/symbols.js";

/** `CreateStageHandler`: what users write for an operation. */
export function handlerSymbol(operation: OperationPlan, names: PackageNames): CodeSymbol {
  return serverSymbol(names, `${upperFirst(operation.name)}Handler`, operation.module);
}

/** What the name of a structure depends on. */
interface PlannedNames {
  readonly plan: ServicePlan;
  readonly packageNames: PackageNames;
}

/** What a handler takes: the structure, or `PutFileHandlerInput` where a member of it is a stream. */
export function handlerInputSymbol(
  operation: OperationPlan,
  input: StructureShape,
  context: PlannedNames,
): CodeSymbol {
  return messageSymbol(operation, input, "Input", context);
}

/** What a handler gives: the structure, or `GetFileHandlerOutput` where a member of it is a stream. */
export function handlerOutputSymbol(
  operation: OperationPlan,
  output: StructureShape,
  context: PlannedNames,
): CodeSymbol {
  return messageSymbol(operation, output, "Output", context);
}

function messageSymbol(
  operation: OperationPlan,
  structure: StructureShape,
  end: "Input" | "Output",
  { plan, packageNames }: PlannedNames,
): CodeSymbol {
  if (streamingBlobOf(plan.model, structure) === undefined)
    return typeSymbol(expectShapePlan(plan, structure.id), packageNames);
  return serverSymbol(packageNames, `${upperFirst(operation.name)}Handler${end}`, operation.module);
}

/** `createStageOperation`: how an operation's requests are read and its answers written. */
export function operationSymbol(operation: OperationPlan, names: PackageNames): CodeSymbol {
  return serverSymbol(names, `${operationKey(operation)}Operation`, operation.module);
}

/** `APIGatewayHandlers`: a handler for each operation. */
export function handlersSymbol(plan: ServicePlan, names: PackageNames): CodeSymbol {
  return serverSymbol(names, `${serviceName(plan.service)}Handlers`, serviceModule(plan));
}

/** `APIGatewayAuthenticators`: who finds out who calls. */
export function authenticatorsSymbol(plan: ServicePlan, names: PackageNames): CodeSymbol {
  return serverSymbol(names, `${serviceName(plan.service)}Authenticators`, serviceModule(plan));
}

/** `createAPIGatewayService`. */
export function createServiceSymbol(plan: ServicePlan, names: PackageNames): CodeSymbol {
  return serverSymbol(names, `create${serviceName(plan.service)}Service`, serviceModule(plan));
}

/** `routeRequest`, which finds a request's operation. Its folder keeps its file apart from those of operations. */
export function routeSymbol(plan: ServicePlan, names: PackageNames): CodeSymbol {
  return serverSymbol(names, "routeRequest", `router/${kebabCase(`${serviceName(plan.service)}Router`)}`);
}

/** The module that makes the service: `api-gateway-service`. */
export function serviceModule(plan: ServicePlan): string {
  return kebabCase(`${serviceName(plan.service)}Service`);
}

/** The file of a module in the server package. */
export function serverFile(module: string): string {
  return `src/${module}.ts`;
}

function serverSymbol(names: PackageNames, name: string, module: string): CodeSymbol {
  return { kind: "symbol", name, package: packageNameOf(names, "server"), file: serverFile(module) };
}
