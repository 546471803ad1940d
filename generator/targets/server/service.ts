import { code, joinCode, type Code } from "../../emit/code.js";
import type { Declaration } from "../../emit/declarations.js";
import { doc } from "../../emit/doc-comment.js";
import { object, property } from "../../emit/expressions.js";
import { constant, returns } from "../../emit/statements.js";
import { type CodeSymbol, typeOf } from "../../emit/symbol.js";
import type { OperationPlan, ServicePlan } from "../../plan/service-plan.js";
import { schemesOf } from "../auth-schemes.js";
import { operationKey, serviceTitle } from "../naming.js";
import { packageNameOf } from "../package-names.js";
import { runtimeSymbol } from "../runtime-library.js";
import type { TargetContext } from "../target.js";
import { handlerDocumentation } from "./operation.js";
import { authenticatorsDeclaration, identityType, schemesCode } from "./authentication.js";
import { corsSettings } from "./cors.js";
import {
  authenticatorsSymbol,
  createServiceSymbol,
  handlersSymbol,
  handlerSymbol,
  operationSymbol,
  routeSymbol,
} from "./symbols.js";

/** The handlers of a service, one for each operation, and the function that makes a service of them. */
export function serviceDeclarations(context: TargetContext): readonly Declaration[] {
  return [
    handlersDeclaration(context),
    ...(isAuthenticated(context.plan) ? [authenticatorsDeclaration(context)] : []),
    createServiceDeclaration(context),
  ];
}

/** Every handler is required, so that the compiler names the one that is missing. */
function handlersDeclaration(context: TargetContext): Declaration {
  const { plan, packageNames } = context;
  return {
    kind: "interface",
    name: handlersSymbol(plan, packageNames).name,
    docs: doc(`What a server of ${serviceTitle(plan.service)} has to do: one function for each operation.`),
    typeParameters: [
      plan.operations.length === 0 ? code`_Context = undefined` : code`Context = undefined`,
      ...(isAuthenticated(plan) ? [code`Identity = unknown`] : []),
    ],
    properties: plan.operations.map((operation) => ({
      name: operationKey(operation),
      readonly: true,
      docs: handlerDocumentation(operation, context),
      type: code`${typeOf(handlerSymbol(operation, packageNames))}<${callerTypes(operation, context)}>`,
    })),
  };
}

/**
 * Without a `context` function there is nothing of the handlers' own: the signatures let no other type be claimed. Where
 * the model has callers authenticated, there is no service without a word on how.
 */
function createServiceDeclaration(context: TargetContext): Declaration {
  const { plan, packageNames } = context;
  const isSecured = isAuthenticated(plan);
  const handlers = typeOf(handlersSymbol(plan, packageNames));
  const service = code`${typeOf(runtime(context, "service", "Service"))}`;
  const contextParameters = [code`Context`, ...(isSecured ? [code`Identity`] : [])];
  const own = {
    name: plan.operations.length === 0 ? "_handlers" : "handlers",
    type: code`${handlers}<${joinCode(contextParameters, ", ")}>`,
  };
  return {
    kind: "function",
    name: createServiceSymbol(plan, packageNames).name,
    typeParameters: contextParameters,
    returns: service,
    overloads: [
      {
        docs: doc(`Makes a server of ${serviceTitle(plan.service)} from its handlers.`),
        ...(isSecured ? { typeParameters: [code`Identity`] } : {}),
        parameters: [
          { name: "handlers", type: isSecured ? code`${handlers}<undefined, Identity>` : code`${handlers}` },
          {
            name: "options",
            type: optionsType(context, [
              optionType("ServiceOptions", isSecured ? code`undefined` : undefined, context),
            ]),
            optional: !isSecured,
          },
        ],
        returns: service,
      },
      {
        docs: doc(
          "The same, where handlers get what `options.context` makes of each request as `context.own`.",
        ),
        typeParameters: contextParameters,
        parameters: [
          { ...own, name: "handlers" },
          {
            name: "options",
            type: optionsType(context, [optionType("ContextOptions", code`Context`, context)]),
          },
        ],
        returns: service,
      },
    ],
    parameters: [
      own,
      {
        name: "options",
        type: optionsType(context, [
          optionType("ServiceOptions", code`Context`, context),
          optionType("ContextOptions", code`Context`, context),
        ]),
        ...(isSecured ? {} : { initializer: object([]) }),
      },
    ],
    statements: [
      code`// Called on \`handlers\`, so that they may be the methods of a class.`,
      constant(
        code`operations`,
        object(plan.operations.map((operation) => [operationKey(operation), bound(operation, context)])),
      ),
      ...(isSecured ? [constant(code`authenticate`, gate(context))] : []),
      returns(code`${runtime(context, "service", "createService")}(${definition(context)}, options)`),
    ],
  };
}

/** `ServiceOptions<undefined, Identity>`; the identity is left out where the model knows of none. */
function optionType(name: string, own: Code | undefined, context: TargetContext): Code {
  const type = code`${typeOf(runtime(context, "service-options", name))}`;
  if (own === undefined) return type;
  return isAuthenticated(context.plan) ? code`${type}<${own}, Identity>` : code`${type}<${own}>`;
}

/** One of these, and with it how callers are authenticated. */
function optionsType(context: TargetContext, types: readonly Code[]): Code {
  const either = joinCode(types, " | ");
  if (!isAuthenticated(context.plan)) return either;
  const options = typeOf(runtime(context, "authentication", "AuthenticationOptions"));
  const authenticators = typeOf(authenticatorsSymbol(context.plan, context.packageNames));
  const authentication = code`${options}<${authenticators}<Identity>, Identity>`;
  return types.length === 1 ? code`${either} & ${authentication}` : code`(${either}) & ${authentication}`;
}

function gate(context: TargetContext): Code {
  return code`${runtime(context, "authentication", "authenticationGate")}(${schemesCode(context)}, options)`;
}

function definition(context: TargetContext): Code {
  const parts = [code`route: ${routeSymbol(context.plan, context.packageNames)}`, code`operations`];
  if (isAuthenticated(context.plan)) parts.push(code`authenticate`);
  const cors = corsSettings(context.plan);
  if (cors !== undefined) {
    parts.push(code`crossOrigin: ${runtime(context, "cors", "crossOrigin")}(${cors})`);
  }
  return code`{ ${joinCode(parts, ", ")} }`;
}

function isAuthenticated(plan: ServicePlan): boolean {
  return schemesOf(plan).length > 0;
}

/** What a handler's type takes: the handlers' own, and who calls, where the operation asks for it. */
function callerTypes(operation: OperationPlan, { plan }: TargetContext): Code {
  return identityType(operation, plan) === undefined ? code`Context` : code`Context, Identity`;
}

function bound(operation: OperationPlan, context: TargetContext): Code {
  const bind = runtime(context, "operation", "bindOperation");
  const identity = identityType(operation, context.plan);
  const types = identity === undefined ? code`Context` : code`Context, ${identity}`;
  const handlerContext = code`${typeOf(runtime(context, "context", "HandlerContext"))}<${types}>`;
  const handler = property(code`handlers`, operationKey(operation));
  return code`${bind}(${operationSymbol(operation, context.packageNames)}, (input, context: ${handlerContext}) =>
${handler}(input, context))`;
}

function runtime(context: TargetContext, module: string, name: string): CodeSymbol {
  return runtimeSymbol(packageNameOf(context.packageNames, "server"), `server/${module}`, name);
}
