import { code, joinCode, type Code } from "../../emit/code.js";
import { object } from "../../emit/expressions.js";
import { constant } from "../../emit/statements.js";
import { bindingsOfKind } from "../../model/knowledge/http-binding.js";
import { getEntry } from "../../model/node.js";
import type { HttpRequestTestCase } from "../../model/traits/test-traits.js";
import type { OperationPlan } from "../../plan/service-plan.js";
import type { TargetContext } from "../target.js";
import { commandCode, sendCode } from "./client-call.js";
import { clientConditions } from "./conditions.js";
import { givenRequest, givenRequestWithBody } from "./message-code.js";
import { paramProperties } from "./params-code.js";
import { testRuntime } from "./test-runtime.js";

/** The request that a server gets: an expression, and the statements before it. */
export interface ServerRequestCode {
  readonly statements: readonly Code[];
  readonly request: Code;
}

/**
 * The request of a case for a server. A case says only what must be true of it, so two things may have to be added: the
 * type of a body of JSON, and a whole body where the case has `params` for one but no text of it. The generated client
 * makes that one.
 */
export function serverRequest(
  test: HttpRequestTestCase,
  operation: OperationPlan,
  context: TargetContext,
): ServerRequestCode {
  if (test.body !== undefined || !hasParamsOfBody(test, operation)) {
    return { statements: [], request: givenRequest(withContentType(test, operation)) };
  }
  const params = object(paramProperties(test.params, operation.input, context.plan.model));
  const sentRequest = testRuntime(context, "client-calls", "sentRequest");
  const args = [code`(settings) => ${sendCode(code`command`, context)}`, ...clientConditions(test)];
  return {
    statements: [
      constant(code`command`, commandCode(operation, params, context)),
      constant(code`sent`, code`await ${sentRequest}(${joinCode(args, ", ")})`),
    ],
    request: givenRequestWithBody(test, code`sent`),
  };
}

function hasParamsOfBody({ params }: HttpRequestTestCase, { http }: OperationPlan): boolean {
  const members = [
    ...bindingsOfKind(http?.request ?? [], "document"),
    ...bindingsOfKind(http?.request ?? [], "payload"),
  ];
  return members.some(({ member }) => getEntry(params, member.name) !== undefined);
}

/** Payloads may come without a type, and there are cases for that: nothing is added to them. */
function withContentType(test: HttpRequestTestCase, { http }: OperationPlan): HttpRequestTestCase {
  const isDocument = bindingsOfKind(http?.request ?? [], "document").length > 0;
  const isSet = [...test.headers.keys()].some((name) => name.toLowerCase() === "content-type");
  if (!isDocument || isSet || (test.body ?? "") === "" || test.bodyMediaType === undefined) return test;
  return { ...test, headers: new Map([...test.headers, ["Content-Type", test.bodyMediaType]]) };
}
