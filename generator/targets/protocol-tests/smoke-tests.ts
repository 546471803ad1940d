import { code, joinCode, type Code } from "../../emit/code.js";
import { literal, object } from "../../emit/expressions.js";
import { constant } from "../../emit/statements.js";
import { getEntry, getString } from "../../model/node.js";
import type { StructureShape } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { type SmokeTestCase, smokeTests } from "../../model/traits/smoke-test-traits.js";
import type { OperationPlan } from "../../plan/service-plan.js";
import type { TargetContext } from "../target.js";
import { expectShapePlan, typeSymbol } from "../types/symbols.js";
import { commandCode, sendCode } from "./client-call.js";
import { paramProperties } from "./params-code.js";
import { placeholderError, placeholderInput } from "./placeholder-code.js";
import { describeTests, testBlock } from "./test-block.js";
import { testRuntime } from "./test-runtime.js";
import { serviceWith } from "./tested-service.js";

/**
 * The smoke tests of an operation: calls of a whole service, of which only the end is looked at.
 * Spec: https://smithy.io/2.0/additional-specs/smoke-tests.html
 */
export function smokeTestBlocks(operation: OperationPlan, context: TargetContext): readonly Code[] {
  const tests = traitOf(operation.shape, smokeTests) ?? [];
  return describeTests(
    `${operation.name} smoke tests`,
    tests.map((test) => smokeTest(test, operation, context)),
  );
}

function smokeTest(test: SmokeTestCase, operation: OperationPlan, context: TargetContext): Code {
  const { id, tags } = test;
  const input = object(paramProperties(test.params, operation.input, context.plan.model));
  const send = code`(settings) => ${sendCode(code`command`, context)}`;
  return testBlock({ id, tags }, [
    constant(code`command`, commandCode(operation, input, context)),
    expectation(test, send, operation, context),
  ]);
}

function expectation(
  test: SmokeTestCase,
  send: Code,
  operation: OperationPlan,
  context: TargetContext,
): Code {
  const region = getString(getEntry(test.vendorParams, "region"));
  const conditions = object(region === undefined ? [] : [["region", literal(region)]]);
  if (test.expect.kind === "success") {
    const args = [send, serviceWith(operation, outputHandler(operation, context), context)];
    return call("expectSuccess", region === undefined ? args : [...args, conditions], context);
  }
  const { errorId } = test.expect;
  const error = operation.errors.find(({ id }) => id === errorId);
  const args = [send, serviceWith(operation, errorHandler(error, context), context)];
  if (error === undefined)
    return call("expectFailure", region === undefined ? args : [...args, conditions], context);
  const type = typeSymbol(expectShapePlan(context.plan, error.id), context.packageNames);
  return call("expectFailure", [...args, conditions, code`${type}`], context);
}

/** An output of its required members: nobody looks at it. */
function outputHandler({ output }: OperationPlan, { plan }: TargetContext): Code {
  return output === undefined
    ? code`async () => {}`
    : code`async () => (${placeholderInput(output, plan.model)})`;
}

/** An error of its required members, or one that the model knows nothing of. */
function errorHandler(error: StructureShape | undefined, { plan, packageNames }: TargetContext): Code {
  if (error === undefined) return code`() => Promise.reject(new Error("The service fails."))`;
  const type = typeSymbol(expectShapePlan(plan, error.id), packageNames);
  return code`() => Promise.reject(new ${type}(${placeholderError(error, plan.model)}))`;
}

function call(name: string, args: readonly Code[], context: TargetContext): Code {
  return code`await ${testRuntime(context, "smoke-tests", name)}(${joinCode(args, ", ")});`;
}
