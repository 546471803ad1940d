import { code, type Code } from "../../emit/code.js";
import type { ConstantDeclaration } from "../../emit/declarations.js";
import { doc } from "../../emit/doc-comment.js";
import { call, literal, object, propertyName } from "../../emit/expressions.js";
import { typeOf, type CodeSymbol } from "../../emit/symbol.js";
import type { OperationPlan } from "../../plan/service-plan.js";
import { schemesOf } from "../auth-schemes.js";
import { operationKey } from "../naming.js";
import { packageNameOf } from "../package-names.js";
import { createServiceSymbol, handlersSymbol } from "../server/symbols.js";
import type { TargetContext } from "../target.js";
import { testRuntime } from "./test-runtime.js";

/** The file with the handlers that the tests start from. */
export const HANDLERS_FILE = "src/server/handlers.ts";

/** `handlers`: one for each operation, of which none must be called. */
export function handlersDeclaration(context: TargetContext): ConstantDeclaration {
  const notCalled = code`${testRuntime(context, "service-calls", "notCalled")}`;
  return {
    kind: "constant",
    name: "handlers",
    docs: doc("Handlers that fail the test in which they are called."),
    type: code`${typeOf(handlersSymbol(context.plan, context.packageNames))}`,
    value: object(context.plan.operations.map((operation) => [operationKey(operation), notCalled])),
  };
}

/** A service none of whose handlers must be called. */
export function refusingService(context: TargetContext): Code {
  return serviceCode(code`${handlers(context)}`, context);
}

/** A function that makes a service of the handler of one operation. */
export function serviceOfHandler(operation: OperationPlan, context: TargetContext): Code {
  return code`(handler) => ${serviceWith(operation, code`handler`, context)}`;
}

/** A function that makes a service whose handler of one operation is made by its parameter: `answerWith(output)`. */
export function serviceOfAnswer(
  operation: OperationPlan,
  parameter: Code,
  handler: Code,
  context: TargetContext,
): Code {
  return code`(${parameter}) => ${serviceWith(operation, handler, context)}`;
}

/** A service of which only the handler of one operation may be called. */
export function serviceWith(operation: OperationPlan, handler: Code, context: TargetContext): Code {
  const own = code`${propertyName(operationKey(operation))}: ${handler}`;
  return serviceCode(code`{ ...${handlers(context)}, ${own} }`, context);
}

function serviceCode(handlersCode: Code, { plan, packageNames }: TargetContext): Code {
  // Protocol tests are about messages, and their requests are signed by nobody.
  const options = schemesOf(plan).length === 0 ? [] : [object([["authentication", literal("none")]])];
  return call(code`${createServiceSymbol(plan, packageNames)}`, [handlersCode, ...options]);
}

function handlers({ packageNames }: TargetContext): CodeSymbol {
  const name = packageNameOf(packageNames, "protocol-tests");
  return { kind: "symbol", name: "handlers", package: name, file: HANDLERS_FILE };
}
