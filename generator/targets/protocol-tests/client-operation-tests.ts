import { code, joinCode, type Code } from "../../emit/code.js";
import { object } from "../../emit/expressions.js";
import { constant } from "../../emit/statements.js";
import type { HttpRequestTestCase, HttpResponseTestCase } from "../../model/traits/test-traits.js";
import type { OperationPlan } from "../../plan/service-plan.js";
import type { TargetContext } from "../target.js";
import { requestCases, responseCases } from "./cases.js";
import { commandCode, placeholderCall, sendCode } from "./client-call.js";
import { clientConditions } from "./conditions.js";
import { expectedParams } from "./expected-params.js";
import { expectedRequest, givenResponse } from "./message-code.js";
import { paramProperties } from "./params-code.js";
import { describeTests, testBlock } from "./test-block.js";
import { testRuntime } from "./test-runtime.js";

/** What a client must make of an operation's inputs, and of the answers to it. */
export function clientOperationTests(operation: OperationPlan, context: TargetContext): readonly Code[] {
  const { name, shape } = operation;
  const requests = requestCases(shape, "client", context.plan);
  const responses = responseCases(shape, "client", context.plan);
  return [
    ...describeTests(
      `${name} requests`,
      requests.map((test) => requestTest(test, operation, context)),
    ),
    ...describeTests(
      `${name} responses`,
      responses.map((test) => responseTest(test, operation, context)),
      [constant(code`call`, placeholderCall(operation, context))],
    ),
  ];
}

function requestTest(test: HttpRequestTestCase, operation: OperationPlan, context: TargetContext): Code {
  const params = object(paramProperties(test.params, operation.input, context.plan.model));
  const args = [code`(settings) => ${sendCode(code`command`, context)}`, ...clientConditions(test)];
  const sent = code`${testRuntime(context, "client-calls", "sentRequest")}(${joinCode(args, ", ")})`;
  const expect = testRuntime(context, "expect-request", "expectRequest");
  return testBlock(test, [
    constant(code`command`, commandCode(operation, params, context)),
    constant(code`request`, code`await ${sent}`),
    code`await ${expect}(request, ${expectedRequest(test)});`,
  ]);
}

function responseTest(test: HttpResponseTestCase, operation: OperationPlan, context: TargetContext): Code {
  const args = [code`call`, givenResponse(test), ...clientConditions(test)];
  const received = code`${testRuntime(context, "client-calls", "receivedOutput")}(${joinCode(args, ", ")})`;
  const expect = testRuntime(context, "expect-value", "expectOutput");
  const { output, http } = operation;
  const params = expectedParams(test.params, output, http?.response ?? [], context.plan.model);
  return testBlock(test, [
    constant(code`output`, code`await ${received}`),
    code`await ${expect}(output, ${params});`,
  ]);
}
