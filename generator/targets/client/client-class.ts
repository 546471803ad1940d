import { code, type Code } from "../../emit/code.js";
import type {
  Declaration,
  MethodDeclaration,
  ParameterDeclaration,
  SignatureDeclaration,
} from "../../emit/declarations.js";
import { doc } from "../../emit/doc-comment.js";
import { identifier, literal, object } from "../../emit/expressions.js";
import { constant, returns } from "../../emit/statements.js";
import { typeOf } from "../../emit/symbol.js";
import { nameOf } from "../../model/shape-id.js";
import type { ServiceShape } from "../../model/shape.js";
import { hasTrait, traitOf } from "../../model/trait.js";
import { awsService } from "../../model/traits/aws-traits.js";
import { requestCompression } from "../../model/traits/behavior-traits.js";
import type { OperationPlan } from "../../plan/service-plan.js";
import { documentationOf } from "../documentation.js";
import { methodName, serviceTitle } from "../naming.js";
import { packageNameOf } from "../package-names.js";
import { runtimeSymbol } from "../runtime-library.js";
import type { TargetContext } from "../target.js";
import { clientEndpoints } from "./endpoints/client-endpoints.js";
import { clientAuthentication } from "./authentication.js";
import { canBeEmpty } from "./can-be-empty.js";
import { paginatedOperations } from "./paginated-operations.js";
import { paginatorMethod } from "./paginator.js";
import { waiterMethod } from "./waiter.js";
import { plannedWaiters } from "./waiters.js";
import {
  aggregatedClientSymbol,
  clientConfigSymbol,
  clientResolvedConfigSymbol,
  clientSymbol,
  commandInputSymbol,
  commandOutputSymbol,
  commandSymbol,
} from "./symbols.js";

/** The client class, which sends commands, and the type of its settings. */
export function clientDeclarations(context: TargetContext): readonly Declaration[] {
  const { service } = context.plan;
  const client = clientSymbol(context.plan, context.packageNames);
  const config = clientConfigSymbol(context.plan, context.packageNames);
  const endpoints = clientEndpoints(context);
  const resolvedConfig = clientResolvedConfigSymbol(context.plan, context.packageNames);
  const compresses = context.plan.operations.some(({ shape }) => hasTrait(shape, requestCompression));
  const base = compresses
    ? runtime(context, "client/compression", "CompressionConfig")
    : runtime(context, "client/config", "ClientConfig");
  const authentication = clientAuthentication(context);
  const docs = documentationOf(service);
  const resolved = compresses
    ? code`${runtime(context, "client/compression", "withCompression")}(resolved, config)`
    : identifier("resolved");
  return [
    {
      kind: "interface",
      name: config.name,
      docs: doc(`The settings of \`${client.name}\`.`),
      extends: [code`${typeOf(base)}`, ...authentication.settings],
      properties: [
        ...(endpoints.isGiven
          ? [{ name: "endpoint", readonly: true, type: code`NonNullable<${typeOf(base)}["endpoint"]>` }]
          : []),
        ...endpoints.settings,
      ],
    },
    {
      kind: "interface",
      name: resolvedConfig.name,
      docs: doc(`The settings as \`${client.name}\` keeps them.`),
      extends: [
        code`${typeOf(runtime(context, "client/config", "ResolvedClientConfig"))}`,
        ...authentication.resolvedSettings,
      ],
      properties: [],
    },
    {
      kind: "class",
      name: client.name,
      ...(docs && { docs }),
      extends: code`${runtime(context, "client/client", "Client")}<${typeOf(resolvedConfig)}>`,
      constructor_: {
        parameters: [
          {
            name: "config",
            type: code`${typeOf(config)}`,
            ...(endpoints.isGiven ? {} : { initializer: object([]) }),
          },
        ],
        statements: [
          constant(
            code`resolved`,
            code`${runtime(context, "client/resolve-config", "resolveConfig")}(config, ${serviceDescription(service, client.name)}, ${endpoints.value})`,
          ),
          code`super(${authentication.wrap(resolved)});`,
        ],
      },
    },
    ...endpoints.declarations,
  ];
}

/** The client with a method for each operation, and those that call one again and again. An operation's name wins. */
export function aggregatedClientDeclaration(context: TargetContext): Declaration {
  const client = clientSymbol(context.plan, context.packageNames);
  const operations = context.plan.operations.map((operation) => operationMethod(operation, context));
  const taken = new Set(operations.map(({ name }) => name));
  const extras = [
    ...paginatedOperations(context.plan).map((paginated) => paginatorMethod(paginated, context)),
    ...plannedWaiters(context.plan).map((waiter) => waiterMethod(waiter, context)),
  ].filter(({ name }) => !taken.has(name));
  return {
    kind: "class",
    name: aggregatedClientSymbol(context.plan, context.packageNames).name,
    docs: doc(
      `${serviceTitle(context.plan.service)} with a method for each operation. Where bundle size matters, use \`${client.name}\` and the commands: a bundler leaves out the others.`,
    ),
    extends: code`${client}`,
    methods: [...operations, ...extras],
  };
}

function serviceDescription(service: ServiceShape, clientName: string): Code {
  const aws = traitOf(service, awsService);
  return object([
    ["serviceId", literal(aws?.sdkId ?? nameOf(service.id))],
    ["clientName", literal(clientName)],
    ["apiVersion", literal(service.version)],
  ]);
}

/** The three ways to call an operation: with a promise, with a callback, with options and a callback. */
function operationMethod(operation: OperationPlan, context: TargetContext): MethodDeclaration {
  const names = context.packageNames;
  const output = code`${typeOf(commandOutputSymbol(operation, names))}`;
  const isOptional = canBeEmpty(operation.input);
  const input = { name: "input", type: code`${typeOf(commandInputSymbol(operation, names))}` };
  const options = {
    name: "options",
    type: code`${typeOf(runtime(context, "client/call", "HandlerOptions"))}`,
  };
  const callbackType = code`${typeOf(runtime(context, "client/client", "Callback"))}<${output}>`;
  const callback = { name: "callback", type: callbackType };
  const docs = documentationOf(operation.shape);
  const overload = (parameters: readonly ParameterDeclaration[], returnType: Code): SignatureDeclaration => ({
    name: methodName(operation),
    parameters,
    returns: returnType,
  });
  const first = isOptional ? { ...input, optional: true } : input;
  return {
    name: methodName(operation),
    overloads: [
      {
        ...overload([first, { ...options, optional: true }], code`Promise<${output}>`),
        ...(docs && { docs }),
      },
      overload([input, callback], code`void`),
      overload([input, options, callback], code`void`),
    ],
    parameters: [
      isOptional ? { ...input, initializer: object([]) } : input,
      { name: "options", type: code`${options.type} | ${callbackType}`, optional: true },
      { ...callback, optional: true },
    ],
    returns: code`Promise<${output}> | void`,
    statements: [returns(code`this.send(new ${commandSymbol(operation, names)}(input), options, callback)`)],
  };
}

function runtime(context: TargetContext, module: string, name: string) {
  return runtimeSymbol(packageNameOf(context.packageNames, "client"), module, name);
}
