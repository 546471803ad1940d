import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesWith } from "../../model/knowledge/applied-traits.js";
import type { Model } from "../../model/model.js";
import type { Shape } from "../../model/shape.js";
import type { ShapeId } from "../../model/shape-id.js";
import type { TraitType } from "../../model/trait.js";
import { eventStreamTests } from "../../model/traits/event-stream-test-traits.js";
import { expandMalformedRequestTests } from "../../model/traits/expand-malformed-request-tests.js";
import {
  httpMalformedRequestTests,
  httpRequestTests,
  httpResponseTests,
} from "../../model/traits/test-traits.js";
import type { Rule } from "../rule.js";
import { repeatedTests, type TestPlace } from "./repeated-tests.js";

/**
 * Of each kind of protocol tests, every one has an id of its own in the whole model: tests are reported and left out by
 * their ids, and of two with one id only the last would be seen.
 * Spec: https://smithy.io/2.0/additional-specs/http-protocol-compliance-tests.html
 */
export const uniqueTestIds: Rule = { id: "UniqueProtocolTestCaseId", check };

function* check(model: Model): Iterable<Diagnostic> {
  const requests = [...placesOf(model, httpRequestTests)];
  const responses = [...placesOf(model, httpResponseTests), ...malformedPlaces(model)];
  const streams = [...placesOf(model, eventStreamTests)];
  yield* repeatedTests(requests, "UniqueProtocolTestCaseId", httpRequestTests.id);
  // A refused request is a test of its answer, and shares the ids of responses.
  yield* repeatedTests(responses, "UniqueProtocolTestCaseId", httpResponseTests.id);
  yield* repeatedTests(streams, "UniqueProtocolTestCaseId", eventStreamTests.id);
}

function* placesOf(model: Model, trait: TraitType<readonly { readonly id: string }[]>): Iterable<TestPlace> {
  for (const kind of ["operation", "structure"] as const) {
    for (const [shape, tests] of shapesWith(model, kind, trait)) yield* placesAt(shape, trait.id, tests);
  }
}

function* placesAt(
  shape: Shape,
  trait: ShapeId,
  tests: readonly { readonly id: string }[],
): Iterable<TestPlace> {
  for (const [index, { id }] of tests.entries()) yield { shape, trait, index, id };
}

// By the ids of the cases that the parameters make.
function* malformedPlaces(model: Model): Iterable<TestPlace> {
  const { id: trait } = httpMalformedRequestTests;
  for (const [shape, tests] of shapesWith(model, "operation", httpMalformedRequestTests)) {
    for (const [index, test] of tests.entries()) {
      for (const { id } of expandMalformedRequestTests(test)) yield { shape, trait, index, id };
    }
  }
}
