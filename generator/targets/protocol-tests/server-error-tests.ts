import { code, type Code } from "../../emit/code.js";
import { constant } from "../../emit/statements.js";
import type { StructureShape } from "../../model/shape.js";
import type { HttpResponseTestCase } from "../../model/traits/test-traits.js";
import { operationSymbol } from "../server/symbols.js";
import type { TargetContext } from "../target.js";
import { expectShapePlan, typeSymbol } from "../types/symbols.js";
import { operationsWith, responseCases } from "./cases.js";
import { expectedResponse } from "./message-code.js";
import { exceptionCode } from "./params-code.js";
import { describeEach, testBlock } from "./test-block.js";
import { testRuntime } from "./test-runtime.js";

/** How a server must answer with an error, at each operation that has it. */
export function serverErrorTests(error: StructureShape, context: TargetContext): readonly Code[] {
  const { name } = typeSymbol(expectShapePlan(context.plan, error.id), context.packageNames);
  const operations = operationsWith(error, context.plan).map(
    (operation) => code`${operationSymbol(operation, context.packageNames)}`,
  );
  const tests = responseCases(error, "server", context.plan);
  return describeEach(
    operations,
    `${name} of $name`,
    code`operation`,
    tests.map((test) => errorTest(test, error, context)),
  );
}

function errorTest(test: HttpResponseTestCase, error: StructureShape, context: TargetContext): Code {
  const expect = testRuntime(context, "expect-response", "expectResponse");
  return testBlock(test, [
    constant(code`response`, code`operation.writeError(${exceptionCode(test.params, error, context)})`),
    code`await ${expect}(response, ${expectedResponse(test)});`,
  ]);
}
