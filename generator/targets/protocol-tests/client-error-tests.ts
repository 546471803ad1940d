import { code, joinCode, type Code } from "../../emit/code.js";
import { literal, object } from "../../emit/expressions.js";
import { constant } from "../../emit/statements.js";
import type { StructureShape } from "../../model/shape.js";
import type { HttpResponseTestCase } from "../../model/traits/test-traits.js";
import type { TargetContext } from "../target.js";
import { expectShapePlan, typeSymbol } from "../types/symbols.js";
import { operationsWith, responseCases } from "./cases.js";
import { placeholderCall } from "./client-call.js";
import { clientConditions } from "./conditions.js";
import { givenResponse } from "./message-code.js";
import { exceptionCode } from "./params-code.js";
import { describeEach, testBlock } from "./test-block.js";
import { testRuntime } from "./test-runtime.js";

/** What a client must make of an error, as an answer to each operation that has it. */
export function clientErrorTests(error: StructureShape, context: TargetContext): readonly Code[] {
  const { name } = typeSymbol(expectShapePlan(context.plan, error.id), context.packageNames);
  const calls = operationsWith(error, context.plan).map((operation) =>
    object([
      ["name", literal(operation.name)],
      ["call", placeholderCall(operation, context)],
    ]),
  );
  const tests = responseCases(error, "client", context.plan);
  return describeEach(
    calls,
    `${name} of $name`,
    code`{ call }`,
    tests.map((test) => errorTest(test, error, context)),
  );
}

function errorTest(test: HttpResponseTestCase, error: StructureShape, context: TargetContext): Code {
  const args = [code`call`, givenResponse(test), ...clientConditions(test)];
  const received = code`${testRuntime(context, "client-calls", "receivedError")}(${joinCode(args, ", ")})`;
  const expect = testRuntime(context, "expect-value", "expectError");
  return testBlock(test, [
    constant(code`error`, code`await ${received}`),
    code`${expect}(error, ${exceptionCode(test.params, error, context)});`,
  ]);
}
