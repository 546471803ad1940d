import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesWith } from "../../model/knowledge/applied-traits.js";
import { getInput } from "../../model/knowledge/operations.js";
import type { Model } from "../../model/model.js";
import { getEntry, type Node } from "../../model/node.js";
import type { OperationShape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { type SmokeTestCase, smokeTests } from "../../model/traits/smoke-test-traits.js";
import { required } from "../../model/traits/type-refinement-traits.js";
import { listText } from "../list-text.js";
import { tickedList } from "../reference-text.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";
import { traitPart } from "../trait-part.js";
import { checkTestValue, type TestValue } from "./test-values.js";

/**
 * A smoke test calls its operation with an input of the operation, and says of what shape the settings of the client
 * are: else the call could not be made.
 * Spec: https://smithy.io/2.0/additional-specs/smoke-tests.html
 */
export const smokeTestValues: Rule = { id: "SmokeTestCase", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [operation, tests] of shapesWith(model, "operation", smokeTests)) {
    for (const [index, test] of tests.entries()) {
      const part = traitPart(operation, smokeTests.id, index);
      if (part === undefined) continue;
      yield* checkVendorParams(model, operation, test, part);
      yield* checkParams(model, operation, test, part);
    }
  }
}

function* checkVendorParams(
  model: Model,
  operation: OperationShape,
  test: SmokeTestCase,
  part: Node,
): Iterable<Diagnostic> {
  const { id, vendorParams, vendorParamsShape } = test;
  if (vendorParamsShape === undefined) {
    if (vendorParams !== undefined) yield withoutShape(operation, test, part);
  } else if (vendorParams === undefined) yield withoutVendorParams(operation, test, part);
  else {
    const subject = `the vendor parameters of the test \`${id}\``;
    const about = { ...placeOf(operation, test, "vendorParams"), subject };
    yield* checkTestValue(model, { ...about, node: vendorParams, target: vendorParamsShape });
  }
}

function* checkParams(
  model: Model,
  operation: OperationShape,
  test: SmokeTestCase,
  part: Node,
): Iterable<Diagnostic> {
  if (test.params !== undefined) {
    const about = {
      ...placeOf(operation, test, "params"),
      subject: `the parameters of the test \`${test.id}\``,
    };
    yield* checkTestValue(model, { ...about, node: test.params, target: operation.input.target });
    return;
  }
  const members = [...(getInput(model, operation)?.members.values() ?? [])];
  const names = members.filter((member) => hasTrait(member, required)).map(({ name }) => name);
  if (names.length > 0) yield withoutParams(operation, test, part, names);
}

function placeOf(
  operation: OperationShape,
  { id }: SmokeTestCase,
  key: string,
): Pick<TestValue, "reference" | "owner" | "eventId" | "timestamps"> {
  return {
    reference: `${smokeTests.id}.${id}.${key}`,
    owner: operation.id,
    eventId: "SmokeTestCase",
    timestamps: "epoch-seconds",
  };
}

function withoutShape(operation: OperationShape, { id }: SmokeTestCase, part: Node): Diagnostic {
  return traitDiagnostic(operation, smokeTests.id, getEntry(part, "vendorParams") ?? part, {
    severity: "warning",
    code: "test/params-without-shape",
    eventId: "SmokeTestCase",
    message: `The test \`${id}\` does not say of what shape its \`vendorParams\` are.`,
    reference: `Smoke test case with ID \`${id}\` defined \`vendorParams\` but no \`vendorParamsShape\``,
    hint: "`vendorParamsShape` names the shape.",
  });
}

function withoutVendorParams(operation: OperationShape, { id }: SmokeTestCase, part: Node): Diagnostic {
  return traitDiagnostic(operation, smokeTests.id, getEntry(part, "vendorParamsShape") ?? part, {
    severity: "warning",
    code: "test/shape-without-params",
    eventId: "SmokeTestCase",
    message: `The test \`${id}\` has a shape for \`vendorParams\`, but not these.`,
    reference: `Smoke test case with ID \`${id}\` defined a \`vendorParamsShape\` but no \`vendorParams\``,
  });
}

function withoutParams(
  operation: OperationShape,
  { id }: SmokeTestCase,
  part: Node,
  names: readonly string[],
): Diagnostic {
  return traitDiagnostic(operation, smokeTests.id, part, {
    code: "test/without-params",
    eventId: "SmokeTestCase",
    message: `The test \`${id}\` has no \`params\`, but the input requires ${listText(names)}.`,
    reference: `Smoke test case with ID \`${id}\` does not define \`params\`, but the target operation has required input members: ${tickedList(names)}`,
  });
}
