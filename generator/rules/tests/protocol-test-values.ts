import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesWith } from "../../model/knowledge/applied-traits.js";
import type { Model } from "../../model/model.js";
import { getEntry, type Node } from "../../model/node.js";
import type { Shape } from "../../model/shape.js";
import type { ShapeId } from "../../model/shape-id.js";
import { nameOf } from "../../model/shape-id.js";
import type { TraitType } from "../../model/trait.js";
import { httpRequestTests, httpResponseTests, type MessageTestCase } from "../../model/traits/test-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";
import { traitPart } from "../trait-part.js";
import { checkTestValue, emptyAt, isEmpty } from "./test-values.js";

/**
 * The parameters of protocol tests are values of the shape under test, and those for tools values of the shape that the
 * test names: else the tests that are generated from them could not run.
 * Spec: https://smithy.io/2.0/additional-specs/http-protocol-compliance-tests.html
 */
export const protocolTestValues: Rule = { id: "ProtocolTestCase", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const { test, part, ...place } of messageTests(model)) {
    const about = {
      owner: place.shape.id,
      eventId: place.eventId,
      timestamps: "epoch-seconds" as const,
    };
    const reference = `${place.trait}.${place.index}`;
    if (test.vendorParamsShape !== undefined) {
      if (test.vendorParams === undefined || isEmpty(test.vendorParams))
        yield withoutVendorParams(place, test, part);
      else {
        yield* checkTestValue(model, {
          ...about,
          subject: `the vendor parameters of the test \`${test.id}\``,
          reference: `${reference}.vendorParams`,
          node: test.vendorParams,
          target: test.vendorParamsShape,
        });
      }
    }
    yield* checkTestValue(model, {
      ...about,
      subject: `the parameters of the test \`${test.id}\``,
      reference: `${reference}.params`,
      node: test.params ?? emptyAt(part),
      target: place.target,
    });
  }
}

/** A test of a message, where it stands, and the shape under test. */
interface MessageTest {
  readonly shape: Shape;
  readonly trait: ShapeId;
  readonly index: number;
  readonly eventId: string;
  readonly target: ShapeId;
  readonly test: MessageTestCase;
  readonly part: Node;
}

/** All tests of requests and responses, with the reference's event id for each kind. */
export function* messageTests(model: Model): Iterable<MessageTest> {
  for (const [shape, tests] of shapesWith(model, "operation", httpRequestTests)) {
    yield* testsOf(shape, httpRequestTests, tests, shape.input.target, "HttpRequestTestsInput");
  }
  for (const [shape, tests] of shapesWith(model, "operation", httpResponseTests)) {
    yield* testsOf(shape, httpResponseTests, tests, shape.output.target, "HttpResponseTestsOutput");
  }
  for (const [shape, tests] of shapesWith(model, "structure", httpResponseTests)) {
    yield* testsOf(shape, httpResponseTests, tests, shape.id, "HttpResponseTestsError");
  }
}

function* testsOf(
  shape: Shape,
  trait: TraitType<unknown>,
  tests: readonly MessageTestCase[],
  target: ShapeId,
  eventId: string,
): Iterable<MessageTest> {
  for (const [index, test] of tests.entries()) {
    const part = traitPart(shape, trait.id, index);
    if (part !== undefined) yield { shape, trait: trait.id, index, eventId, target, test, part };
  }
}

function withoutVendorParams(
  { shape, trait, eventId }: Pick<MessageTest, "shape" | "trait" | "eventId">,
  test: MessageTestCase,
  part: Node,
): Diagnostic {
  return traitDiagnostic(shape, trait, getEntry(part, "vendorParamsShape") ?? part, {
    severity: "warning",
    code: "test/shape-without-params",
    eventId,
    message: `The test \`${test.id}\` has no \`vendorParams\`, but says that they are \`${nameOf(test.vendorParamsShape ?? "")}\`.`,
    reference: "Protocol test case defined a `vendorParamsShape` but no `vendorParams`",
  });
}
