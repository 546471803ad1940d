import type { Shape, StructureShape } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { expandMalformedRequestTests } from "../../model/traits/expand-malformed-request-tests.js";
import {
  httpMalformedRequestTests,
  type HttpMalformedRequestTestCase,
  httpRequestTests,
  type HttpRequestTestCase,
  httpResponseTests,
  type HttpResponseTestCase,
} from "../../model/traits/test-traits.js";
import type { OperationPlan, ServicePlan } from "../../plan/service-plan.js";

/** The end of the wire that has to pass a case. */
export type End = "client" | "server";

/** The requests of an operation that one end has to make or to read. */
export function requestCases(operation: Shape, end: End, plan: ServicePlan): readonly HttpRequestTestCase[] {
  return casesFor(traitOf(operation, httpRequestTests), end, plan);
}

/** The responses of an operation or error that one end has to read or to make. */
export function responseCases(shape: Shape, end: End, plan: ServicePlan): readonly HttpResponseTestCase[] {
  return casesFor(traitOf(shape, httpResponseTests), end, plan);
}

/** The requests that a server has to refuse, one for each index of their parameters. */
export function malformedRequestCases(
  operation: Shape,
  plan: ServicePlan,
): readonly HttpMalformedRequestTestCase[] {
  const cases = traitOf(operation, httpMalformedRequestTests) ?? [];
  return cases
    .filter(({ protocol }) => protocol === plan.protocol)
    .flatMap((test) =>
      test.testParameters.size === 0 ? withSingleDollars(test) : expandMalformedRequestTests(test),
    );
}

/**
 * A case without parameters need not write `$$` for a dollar sign, but one of Smithy's own does. Nobody answers with two
 * of them.
 */
function withSingleDollars(test: HttpMalformedRequestTestCase): HttpMalformedRequestTestCase {
  const { body } = test.response;
  if (body === undefined || !("contents" in body.assertion)) return test;
  const assertion = { contents: body.assertion.contents.replaceAll("$$", "$") };
  return { ...test, response: { ...test.response, body: { ...body, assertion } } };
}

/** The operations that can end with an error. */
export function operationsWith(error: StructureShape, plan: ServicePlan): readonly OperationPlan[] {
  return plan.operations.filter(({ errors }) => errors.includes(error));
}

/** Cases of the plan's protocol; those that name no end apply to both. */
function casesFor<Case extends HttpRequestTestCase | HttpResponseTestCase>(
  cases: readonly Case[] | undefined,
  end: End,
  plan: ServicePlan,
): readonly Case[] {
  return (cases ?? []).filter(
    ({ protocol, appliesTo = end }) => protocol === plan.protocol && appliesTo === end,
  );
}
