import { code, type Code } from "../../emit/code.js";
import type { Declaration, ParameterDeclaration } from "../../emit/declarations.js";
import { doc } from "../../emit/doc-comment.js";
import { object, property } from "../../emit/expressions.js";
import { constant, returns } from "../../emit/statements.js";
import { type CodeSymbol, typeOf } from "../../emit/symbol.js";
import type { OperationPlan } from "../../plan/service-plan.js";
import { operationKey, serviceTitle } from "../naming.js";
import { packageNameOf } from "../package-names.js";
import { runtimeSymbol } from "../runtime-library.js";
import type { TargetContext } from "../target.js";
import { handlerDocumentation } from "./operation.js";
import {
  createServiceSymbol,
  handlersSymbol,
  handlerSymbol,
  operationSymbol,
  routeSymbol,
} from "./symbols.js";

/** The handlers of a service, one for each operation, and the function that makes a service of them. */
export function serviceDeclarations(context: TargetContext): readonly Declaration[] {
  return [handlersDeclaration(context), createServiceDeclaration(context)];
}

/** Every handler is required, so that the compiler names the one that is missing. */
function handlersDeclaration(context: TargetContext): Declaration {
  const { plan, packageNames } = context;
  return {
    kind: "interface",
    name: handlersSymbol(plan, packageNames).name,
    docs: doc(`What a server of ${serviceTitle(plan.service)} has to do: one function for each operation.`),
    typeParameters: [plan.operations.length === 0 ? code`_Context = undefined` : code`Context = undefined`],
    properties: plan.operations.map((operation) => ({
      name: operationKey(operation),
      readonly: true,
      docs: handlerDocumentation(operation, context),
      type: code`${typeOf(handlerSymbol(operation, packageNames))}<Context>`,
    })),
  };
}

/** Without a `context` function there is nothing of the handlers' own: the signatures let no other type be claimed. */
function createServiceDeclaration(context: TargetContext): Declaration {
  const { plan, packageNames } = context;
  const handlers = typeOf(handlersSymbol(plan, packageNames));
  const service = code`${typeOf(runtime(context, "service", "Service"))}`;
  const serviceOptions = code`${typeOf(runtime(context, "service-options", "ServiceOptions"))}`;
  const contextOptions = code`${typeOf(runtime(context, "service-options", "ContextOptions"))}<Context>`;
  const options = (type: Code): ParameterDeclaration => ({ name: "options", type });
  const generic = { typeParameters: [code`Context`], returns: service };
  const own: ParameterDeclaration = { name: "handlers", type: code`${handlers}<Context>` };
  return {
    kind: "function",
    name: createServiceSymbol(plan, packageNames).name,
    ...generic,
    overloads: [
      {
        docs: doc(`Makes a server of ${serviceTitle(plan.service)} from its handlers.`),
        parameters: [
          { name: "handlers", type: code`${handlers}` },
          { ...options(serviceOptions), optional: true },
        ],
        returns: service,
      },
      {
        docs: doc(
          "The same, where handlers get what `options.context` makes of each request as `context.own`.",
        ),
        ...generic,
        parameters: [own, options(contextOptions)],
      },
    ],
    parameters: [
      plan.operations.length === 0 ? { ...own, name: "_handlers" } : own,
      { ...options(code`${serviceOptions} | ${contextOptions}`), initializer: object([]) },
    ],
    statements: [
      code`// Called on \`handlers\`, so that they may be the methods of a class.`,
      constant(
        code`operations`,
        object(plan.operations.map((operation) => [operationKey(operation), bound(operation, context)])),
      ),
      returns(
        code`${runtime(context, "service", "createService")}({ route: ${routeSymbol(plan, packageNames)}, operations }, options)`,
      ),
    ],
  };
}

function bound(operation: OperationPlan, context: TargetContext): Code {
  const bind = runtime(context, "operation", "bindOperation");
  const handlerContext = typeOf(runtime(context, "context", "HandlerContext"));
  const handler = property(code`handlers`, operationKey(operation));
  return code`${bind}(${operationSymbol(operation, context.packageNames)}, (input, context: ${handlerContext}<Context>) =>
${handler}(input, context))`;
}

function runtime(context: TargetContext, module: string, name: string): CodeSymbol {
  return runtimeSymbol(packageNameOf(context.packageNames, "server"), `server/${module}`, name);
}
