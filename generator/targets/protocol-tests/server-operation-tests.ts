import { code, type Code } from "../../emit/code.js";
import { object } from "../../emit/expressions.js";
import { constant } from "../../emit/statements.js";
import type {
  HttpMalformedRequestTestCase,
  HttpRequestTestCase,
  HttpResponseTestCase,
} from "../../model/traits/test-traits.js";
import type { OperationPlan } from "../../plan/service-plan.js";
import { operationSymbol } from "../server/symbols.js";
import type { TargetContext } from "../target.js";
import { malformedRequestCases, requestCases, responseCases } from "./cases.js";
import { expectedParams } from "./expected-params.js";
import { expectedRefusal, expectedResponse, givenRequest } from "./message-code.js";
import { paramProperties } from "./params-code.js";
import { serverRequest } from "./server-request.js";
import { describeTests, testBlock } from "./test-block.js";
import { testRuntime } from "./test-runtime.js";
import { refusingService, serviceOfHandler } from "./tested-service.js";

/** What a server must make of requests for an operation, and how it must answer them. */
export function serverOperationTests(operation: OperationPlan, context: TargetContext): readonly Code[] {
  const { name, shape } = operation;
  const requests = requestCases(shape, "server", context.plan);
  const responses = responseCases(shape, "server", context.plan);
  const malformed = malformedRequestCases(shape, context.plan);
  return [
    ...describeTests(
      `${name} requests`,
      requests.map((test) => requestTest(test, operation, context)),
    ),
    ...describeTests(
      `${name} responses`,
      responses.map((test) => responseTest(test, operation, context)),
    ),
    ...describeTests(
      `${name} malformed requests`,
      malformed.map((test) => malformedRequestTest(test, context)),
    ),
  ];
}

function requestTest(test: HttpRequestTestCase, operation: OperationPlan, context: TargetContext): Code {
  const { statements, request } = serverRequest(test, operation, context);
  const receivedInput = testRuntime(context, "service-calls", "receivedInput");
  const service = serviceOfHandler(operation, context);
  const expect = testRuntime(context, "expect-value", "expectInput");
  const { input, http } = operation;
  const params = expectedParams(test.params, input, http?.request ?? [], context.plan.model);
  return testBlock(test, [
    ...statements,
    constant(code`input`, code`await ${receivedInput}(${service}, ${request})`),
    code`await ${expect}(input, ${params});`,
  ]);
}

/** The operation writes the output without a call: a valid request for it would have to be made up. */
function responseTest(test: HttpResponseTestCase, operation: OperationPlan, context: TargetContext): Code {
  const params = object(paramProperties(test.params, operation.output, context.plan.model));
  const written = code`${operationSymbol(operation, context.packageNames)}.write(${operation.output === undefined ? [] : params})`;
  const expect = testRuntime(context, "expect-response", "expectResponse");
  return testBlock(test, [
    constant(code`response`, written),
    code`await ${expect}(response, ${expectedResponse(test)});`,
  ]);
}

function malformedRequestTest(test: HttpMalformedRequestTestCase, context: TargetContext): Code {
  const respond = testRuntime(context, "service-calls", "respond");
  const expect = testRuntime(context, "expect-response", "expectResponse");
  return testBlock(test, [
    constant(
      code`response`,
      code`await ${respond}(${refusingService(context)}, ${givenRequest(test.request)})`,
    ),
    code`await ${expect}(response, ${expectedRefusal(test.response)});`,
  ]);
}
