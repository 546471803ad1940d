import { code, joinCode, type Code } from "../../emit/code.js";
import { object } from "../../emit/expressions.js";
import { constant } from "../../emit/statements.js";
import { type Model, expectShape } from "../../model/model.js";
import { invariant } from "../../diagnostics/invariant.js";
import type { StructureShape } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { type Example, examples } from "../../model/traits/documentation-traits.js";
import type { OperationPlan } from "../../plan/service-plan.js";
import type { TargetContext } from "../target.js";
import { expectShapePlan, typeSymbol } from "../types/symbols.js";
import { commandCode, sendCode } from "./client-call.js";
import { expectedParams, isSaidWhole } from "./expected-params.js";
import { fitsType } from "./fits-type.js";
import { exceptionCode, paramProperties } from "./params-code.js";
import { placeholderInput } from "./placeholder-code.js";
import { describeTests, testBlock } from "./test-block.js";
import { testRuntime } from "./test-runtime.js";
import { serviceOfAnswer, refusingService } from "./tested-service.js";

/**
 * The examples of an operation, as calls of the client that the server answers as they say.
 * Spec: https://smithy.io/2.0/spec/documentation-traits.html#examples-trait
 */
export function exampleTests(operation: OperationPlan, context: TargetContext): readonly Code[] {
  const tests = (traitOf(operation.shape, examples) ?? []).flatMap((example) =>
    exampleTest(example, operation, context),
  );
  return describeTests(`${operation.name} examples`, tests);
}

function exampleTest(example: Example, operation: OperationPlan, context: TargetContext): readonly Code[] {
  const expected = expectationOf(example, operation, context);
  if (expected === undefined) return [];
  const { title: id, documentation, input } = example;
  const members = object(paramProperties(input, operation.input, context.plan.model));
  const block = testBlock({ id, tags: [], ...(documentation === undefined ? {} : { documentation }) }, [
    constant(code`command`, commandCode(operation, members, context)),
    expected,
  ]);
  return [block];
}

/** Undefined where nothing can be expected of an example: values that the types do not allow cannot be written. */
function expectationOf(example: Example, operation: OperationPlan, context: TargetContext): Code | undefined {
  const { model } = context.plan;
  const { input, output, error: end } = example;
  if (!fitsType(input, operation.input, model)) return undefined;
  if (end === undefined) {
    const isWritable = output === undefined || fitsType(output, operation.output, model);
    return isWritable ? outputExpectation(example, operation, context) : undefined;
  }
  const error = expectStructure(end.shapeId, model);
  if (example.allowConstraintErrors) return refusalExpectation(error, operation, context);
  return fitsType(end.content, error, model)
    ? errorExpectation(example, error, operation, context)
    : undefined;
}

function outputExpectation(example: Example, operation: OperationPlan, context: TargetContext): Code {
  const { output } = operation;
  const answer = code`answerWith(${output === undefined ? code`undefined` : answerCode(example, output, context.plan.model)})`;
  const service = serviceOfAnswer(operation, code`answerWith`, answer, context);
  return expectation(
    "expectRoundTrip",
    [code`command`, send(context), service, ...heard(example, operation, context)],
    context,
  );
}

/** An example may say nothing of its output: then any will do. */
function answerCode({ output }: Example, shape: StructureShape, model: Model): Code {
  return output === undefined
    ? placeholderInput(shape, model)
    : object(paramProperties(output, shape, model));
}

function errorExpectation(
  example: Example,
  error: StructureShape,
  operation: OperationPlan,
  context: TargetContext,
): Code {
  const exception = exceptionCode(example.error?.content, error, context);
  const service = serviceOfAnswer(operation, code`failWith`, code`failWith(${exception})`, context);
  return expectation(
    "expectErrorRoundTrip",
    [code`command`, send(context), service, ...heard(example, operation, context)],
    context,
  );
}

/** An input that breaks constraints never reaches a handler: the service ends in one error of its own alone. */
function refusalExpectation(
  error: StructureShape,
  { refusal }: OperationPlan,
  context: TargetContext,
): Code | undefined {
  if (refusal.kind === "protocol" || refusal.error !== error) return undefined;
  const type = typeSymbol(expectShapePlan(context.plan, error.id), context.packageNames);
  return expectation("expectRefusal", [send(context), refusingService(context), code`${type}`], context);
}

function expectation(name: string, args: readonly Code[], context: TargetContext): Code {
  return code`await ${testRuntime(context, "round-trip", name)}(${joinCode(args, ", ")});`;
}

function send(context: TargetContext): Code {
  return code`(settings) => ${sendCode(code`command`, context)}`;
}

/** What the handler gets, where a request cannot say all of the example's input. */
function heard(example: Example, operation: OperationPlan, context: TargetContext): readonly Code[] {
  const { input, http } = operation;
  const bindings = http?.request ?? [];
  if (isSaidWhole(example.input, bindings)) return [];
  return [object([["heard", expectedParams(example.input, input, bindings, context.plan.model)]])];
}

/** The rules have seen to it that an example's error is one. */
function expectStructure(id: string, model: Model): StructureShape {
  const shape = expectShape(model, id);
  invariant(shape.kind === "structure", `\`${id}\` is no structure.`);
  return shape;
}
