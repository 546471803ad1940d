import type { CodeSymbol } from "../../emit/symbol.js";
import { kebabCase } from "../../plan/modules.js";
import type { OperationPlan, ServicePlan } from "../../plan/service-plan.js";
import { operationKey, serviceName, upperFirst } from "../naming.js";
import { packageNameOf, type PackageNames } from "../package-names.js";

/** `CreateStageHandler`: what users write for an operation. */
export function handlerSymbol(operation: OperationPlan, names: PackageNames): CodeSymbol {
  return serverSymbol(names, `${upperFirst(operation.name)}Handler`, operation.module);
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
