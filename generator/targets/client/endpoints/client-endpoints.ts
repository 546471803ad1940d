import { code, type Code } from "../../../emit/code.js";
import type {
  Declaration,
  FunctionDeclaration,
  PropertyDeclaration,
  ReExport,
} from "../../../emit/declarations.js";
import { doc } from "../../../emit/doc-comment.js";
import type { TypeScriptModule } from "../../../emit/emitted-package.js";
import { literal } from "../../../emit/expressions.js";
import { typeOf } from "../../../emit/symbol.js";
import type { RuleSet } from "../../../endpoints/rule-set.js";
import { nameOf } from "../../../model/shape-id.js";
import type { ServiceShape } from "../../../model/shape.js";
import { traitOf } from "../../../model/trait.js";
import { awsService } from "../../../model/traits/aws-traits.js";
import type { OperationPlan } from "../../../plan/service-plan.js";
import { exportRuntime } from "../../modules.js";
import { packageNameOf } from "../../package-names.js";
import { runtimeSymbol } from "../../runtime-library.js";
import type { TargetContext } from "../../target.js";
import { expectShapePlan, typeSymbol } from "../../types/symbols.js";
import { clientConfigSymbol } from "../symbols.js";
import { type ClientParametersContext, clientParametersFunction, ruleSettings } from "./client-parameters.js";
import { endpointModules, endpointSymbol, rulesOf } from "./endpoint-modules.js";
import { operationParametersFunction } from "./operation-parameters.js";

/** How a client finds its endpoints. */
export interface ClientEndpoints {
  /** What `resolveConfig` takes. */
  readonly value: Code;
  /** Whether the caller has to give the endpoint. */
  readonly isGiven: boolean;
  /** The settings of the client that are there for its endpoints alone. */
  readonly settings: readonly PropertyDeclaration[];
  readonly declarations: readonly Declaration[];
}

/** By the rules of the service where it has some, by the region where it is one of AWS, by the caller elsewhere. */
export function clientEndpoints(context: TargetContext): ClientEndpoints {
  const { service } = context.plan;
  const rules = rulesOf(service);
  if (rules !== undefined) return endpointsByRules(rules, context);
  const prefix = endpointPrefix(service);
  const runtime = runtimeOf(context);
  const none = { settings: [], declarations: [] };
  return prefix === undefined
    ? { ...none, value: code`${runtime("client/endpoint", "givenEndpoint")}`, isGiven: true }
    : {
        ...none,
        value: code`${runtime("client/regional-endpoint", "regionalEndpoint")}(${literal(prefix)})`,
        isGiven: false,
      };
}

/** How the hosts of an AWS service begin. Spec: https://smithy.io/2.0/aws/aws-core.html#endpointprefix */
function endpointPrefix(service: ServiceShape): string | undefined {
  const aws = traitOf(service, awsService);
  return aws && (aws.endpointPrefix ?? aws.arnNamespace ?? nameOf(service.id).toLowerCase());
}

function endpointsByRules(rules: RuleSet, context: TargetContext): ClientEndpoints {
  const { service } = context.plan;
  const name = packageNameOf(context.packageNames, "client");
  const parameters = parametersContext(context);
  const runtime = runtimeOf(context);
  const compute = clientParametersFunction(service, rules, parameters);
  const args =
    compute.parameters.length === 2
      ? code`(settings) => endpointParameters(settings, config)`
      : code`endpointParameters`;
  const endpoint = code`${typeOf(runtime("client/endpoints/rule-endpoint", "RuleEndpoint"))}`;
  return {
    value: code`${runtime("client/endpoints/endpoints-by-rules", "endpointsByRules")}(config.endpointProvider ?? ${endpointSymbol(name, "resolve-endpoint", "resolveEndpoint")}, ${args})`,
    isGiven: false,
    settings: [
      ...ruleSettings(service, rules, parameters),
      {
        name: "endpointProvider",
        readonly: true,
        optional: true,
        type: code`((parameters: ${typeOf(parameters.parameters)}) => ${endpoint}) | undefined`,
        docs: doc("Finds endpoints in place of the service's own rules."),
      },
    ],
    declarations: [compute],
  };
}

/** The function that reads an operation's endpoint parameters off its input, where the service's rules look at any. */
export function operationEndpointParameters(
  operation: OperationPlan,
  context: TargetContext,
): FunctionDeclaration | undefined {
  const rules = rulesOf(context.plan.service);
  if (rules === undefined) return undefined;
  const { input } = operation;
  return operationParametersFunction(operation, rules, {
    input: input && typeSymbol(expectShapePlan(context.plan, input.id), context.packageNames),
    parameters: parametersContext(context).parameters,
    given: runtimeOf(context)("client/endpoints/endpoints-by-rules", "GivenParameters"),
  });
}

/** The modules that hold the rules of the service, where it has some. */
export function serviceEndpointModules(context: TargetContext): readonly TypeScriptModule[] {
  const rules = rulesOf(context.plan.service);
  const name = packageNameOf(context.packageNames, "client");
  return rules === undefined ? [] : endpointModules(rules, name, context.partitions);
}

/** What an entry exports of them. What they know of partitions is their own affair, and a service may have such shapes. */
export const ENDPOINT_EXPORTS: readonly ReExport[] = [
  {
    kind: "re-export",
    from: { file: "src/endpoints/resolve-endpoint.ts" },
    names: [{ name: "EndpointParameters", typeOnly: true }, { name: "resolveEndpoint" }],
  },
  exportRuntime("client/endpoints/endpoint-error", [{ name: "EndpointError" }]),
  exportRuntime("client/endpoints/rule-endpoint", [{ name: "RuleEndpoint", typeOnly: true }]),
];

function parametersContext(context: TargetContext): ClientParametersContext {
  const name = packageNameOf(context.packageNames, "client");
  return {
    runtime: runtimeOf(context),
    parameters: endpointSymbol(name, "resolve-endpoint", "EndpointParameters"),
    config: clientConfigSymbol(context.plan, context.packageNames),
  };
}

function runtimeOf(context: TargetContext): ClientParametersContext["runtime"] {
  return (module, name) => runtimeSymbol(packageNameOf(context.packageNames, "client"), module, name);
}
