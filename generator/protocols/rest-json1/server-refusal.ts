import { code, type Code } from "../../emit/code.js";
import type { FunctionDeclaration } from "../../emit/declarations.js";
import { call, literal, object } from "../../emit/expressions.js";
import { returns } from "../../emit/statements.js";
import { typeOf } from "../../emit/symbol.js";
import type { Refusal } from "../../plan/service-plan.js";
import { packageNameOf } from "../../targets/package-names.js";
import { runtimeSymbol } from "../../targets/runtime-library.js";
import { type JsonContext, runtime } from "../json/json-context.js";
import type { ServerErrors } from "./server-errors.js";

/** The function of that name, from violations to the answer to a request that breaks constraints of the model. */
export function refuseDeclaration(
  name: string,
  refusal: Refusal,
  errors: ServerErrors,
  context: JsonContext,
): FunctionDeclaration {
  const violation = runtime(context, "server/operation", "Violation");
  return {
    kind: "function",
    name,
    local: true,
    parameters: [{ name: "violations", type: code`readonly ${typeOf(violation)}[]` }],
    returns: errors.responseType,
    statements: [returns(refusalAnswer(refusal, errors, context))],
  };
}

/**
 * The function of that name, from what is wrong with a request that cannot be read to the answer. Only a service with
 * an error of its own needs one: for all others such a request is a `SerializationException`.
 */
export function refuseMalformedDeclaration(
  name: string,
  refusal: Refusal,
  errors: ServerErrors,
): FunctionDeclaration | undefined {
  if (refusal.kind !== "modelled") return undefined;
  return {
    kind: "function",
    name,
    local: true,
    parameters: [{ name: "message", type: code`string` }],
    returns: errors.responseType,
    statements: [returns(errors.answer(refusal.error, object([["message", code`message`]])))],
  };
}

function refusalAnswer(refusal: Refusal, errors: ServerErrors, context: JsonContext): Code {
  const validators = packageNameOf(context.packageNames, "validators");
  const summarise = runtimeSymbol(validators, "validators/violation", "summarise");
  const message = ["message", code`${summarise}(violations)`] as const;
  switch (refusal.kind) {
    case "modelled":
      return errors.answer(refusal.error, object([message]));
    case "validation-exception":
      return errors.answer(refusal.error, object([message, ["fieldList", code`[...violations]`]]));
    case "protocol": {
      const body = object([message, ["fieldList", code`violations`]]);
      const errorResponse = runtime(context, "server/response", "errorResponse");
      return call(code`${errorResponse}`, [
        literal(400),
        literal("ValidationException"),
        code`JSON.stringify(${body})`,
      ]);
    }
  }
}
