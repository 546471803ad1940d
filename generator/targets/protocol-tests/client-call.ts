import { code, type Code } from "../../emit/code.js";
import { typeOf } from "../../emit/symbol.js";
import type { OperationPlan } from "../../plan/service-plan.js";
import { clientSymbol, commandSymbol } from "../client/symbols.js";
import type { TargetContext } from "../target.js";
import { placeholderInput } from "./placeholder-code.js";
import { testRuntime } from "./test-runtime.js";

/** `new CreateStageCommand(input)`. */
export function commandCode(operation: OperationPlan, input: Code, context: TargetContext): Code {
  return code`new ${commandSymbol(operation, context.packageNames)}(${input})`;
}

/** `new APIGatewayClient(settings).send(command)`. */
export function sendCode(command: Code, context: TargetContext): Code {
  return code`new ${clientSymbol(context.plan, context.packageNames)}(settings).send(${command})`;
}

/** A function that sends a command of which only the answer matters. */
export function placeholderCall(operation: OperationPlan, context: TargetContext): Code {
  const settings = typeOf(testRuntime(context, "client-calls", "ClientSettings"));
  const input = placeholderInput(operation.input, context.plan.model);
  return code`(settings: ${settings}) => ${sendCode(commandCode(operation, input, context), context)}`;
}
