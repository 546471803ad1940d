import type { CodeSymbol } from "../../emit/symbol.js";
import { kebabCase } from "../../plan/modules.js";
import type { OperationPlan, ServicePlan } from "../../plan/service-plan.js";
import { serviceName, upperFirst } from "../naming.js";
import type { PlannedWaiter } from "./waiters.js";
import { packageNameOf, type PackageNames } from "../package-names.js";

/** `CreateStageCommand`. */
export function commandSymbol(operation: OperationPlan, names: PackageNames): CodeSymbol {
  return operationSymbol(operation, names, `${operation.name}Command`);
}

/** `CreateStageCommandInput`. */
export function commandInputSymbol(operation: OperationPlan, names: PackageNames): CodeSymbol {
  return operationSymbol(operation, names, `${operation.name}CommandInput`);
}

/** `CreateStageCommandOutput`. */
export function commandOutputSymbol(operation: OperationPlan, names: PackageNames): CodeSymbol {
  return operationSymbol(operation, names, `${operation.name}CommandOutput`);
}

/** `APIGatewayClient`. */
export function clientSymbol(plan: ServicePlan, names: PackageNames): CodeSymbol {
  return clientModuleSymbol(names, `${serviceName(plan.service)}Client`, clientModule(plan));
}

/** `APIGatewayClientConfig`. */
export function clientConfigSymbol(plan: ServicePlan, names: PackageNames): CodeSymbol {
  return clientModuleSymbol(names, `${serviceName(plan.service)}ClientConfig`, clientModule(plan));
}

/** `APIGatewayClientResolvedConfig`. */
export function clientResolvedConfigSymbol(plan: ServicePlan, names: PackageNames): CodeSymbol {
  return clientModuleSymbol(names, `${serviceName(plan.service)}ClientResolvedConfig`, clientModule(plan));
}

/** `APIGateway`: the client with a method for each operation. */
export function aggregatedClientSymbol(plan: ServicePlan, names: PackageNames): CodeSymbol {
  return clientModuleSymbol(names, serviceName(plan.service), kebabCase(serviceName(plan.service)));
}

/** `APIGatewayPaginationConfiguration`. */
export function paginationConfigurationSymbol(plan: ServicePlan, names: PackageNames): CodeSymbol {
  const name = `${serviceName(plan.service)}PaginationConfiguration`;
  return clientModuleSymbol(names, name, "paginators/pagination-configuration");
}

/** `paginateGetResources`. */
export function paginatorSymbol(operation: OperationPlan, names: PackageNames): CodeSymbol {
  return clientModuleSymbol(names, `paginate${upperFirst(operation.name)}`, paginatorModule(operation));
}

/** The module of a paginator: `paginators/get-resources`. */
export function paginatorModule(operation: OperationPlan): string {
  return `paginators/${kebabCase(operation.name)}`;
}

/** `waitUntilStageDeployed`. */
export function waitUntilSymbol({ name }: PlannedWaiter, names: PackageNames): CodeSymbol {
  return clientModuleSymbol(names, `waitUntil${name}`, waiterModule(name));
}

/** `waitForStageDeployed`. */
export function waitForSymbol({ name }: PlannedWaiter, names: PackageNames): CodeSymbol {
  return clientModuleSymbol(names, `waitFor${name}`, waiterModule(name));
}

/** The module of a waiter: `waiters/stage-deployed`. */
export function waiterModule(name: string): string {
  return `waiters/${kebabCase(name)}`;
}

/** The module of the client class: `api-gateway-client`. */
export function clientModule(plan: ServicePlan): string {
  return kebabCase(`${serviceName(plan.service)}Client`);
}

function operationSymbol(operation: OperationPlan, names: PackageNames, name: string): CodeSymbol {
  return clientModuleSymbol(names, name, operation.module);
}

function clientModuleSymbol(names: PackageNames, name: string, module: string): CodeSymbol {
  return { kind: "symbol", name, package: packageNameOf(names, "client"), file: `src/${module}.ts` };
}
