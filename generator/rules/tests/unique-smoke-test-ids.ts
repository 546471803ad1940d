import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesWith } from "../../model/knowledge/applied-traits.js";
import { serviceClosure } from "../../model/knowledge/service-closure.js";
import type { Model } from "../../model/model.js";
import type { OperationShape } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { smokeTests } from "../../model/traits/smoke-test-traits.js";
import type { Rule } from "../rule.js";
import { repeatedTests, type TestPlace } from "./repeated-tests.js";

/**
 * The smoke tests of a service have different ids: they are run, reported and left out by them.
 * Spec: https://smithy.io/2.0/additional-specs/smoke-tests.html
 */
export const uniqueSmokeTestIds: Rule = { id: "UniqueSmokeTestCaseId", check };

function* check(model: Model): Iterable<Diagnostic> {
  const bound = new Set<OperationShape>();
  for (const service of model.shapes.values()) {
    if (service.kind !== "service") continue;
    const { operations } = serviceClosure(model, service);
    for (const operation of operations) bound.add(operation);
    yield* repeated(operations.flatMap(placesOf));
  }
  for (const [operation] of shapesWith(model, "operation", smokeTests)) {
    if (!bound.has(operation)) yield* repeated(placesOf(operation));
  }
}

function repeated(places: readonly TestPlace[]): Iterable<Diagnostic> {
  return repeatedTests(places, "UniqueSmokeTestCaseId", smokeTests.id);
}

function placesOf(shape: OperationShape): readonly TestPlace[] {
  const tests = traitOf(shape, smokeTests) ?? [];
  return tests.map(({ id }, index) => ({ shape, trait: smokeTests.id, index, id }));
}
