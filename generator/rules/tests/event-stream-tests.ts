import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesWith } from "../../model/knowledge/applied-traits.js";
import { eventStreamOf } from "../../model/knowledge/event-streams.js";
import { getInput, getOutput } from "../../model/knowledge/operations.js";
import type { Model } from "../../model/model.js";
import { getEntry, type Node } from "../../model/node.js";
import { nameOf, type ShapeId } from "../../model/shape-id.js";
import type { OperationShape } from "../../model/shape.js";
import {
  type EventStreamTestCase,
  eventStreamTests,
  type TestEvent,
} from "../../model/traits/event-stream-test-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";
import { traitPart } from "../trait-part.js";
import { bodyProblem } from "./body-text.js";
import { spanIn } from "./test-bodies.js";
import { checkTestValue, emptyAt } from "./test-values.js";

/**
 * A test of an event stream has something to send or receive, each of it in a direction in which the operation has a
 * stream, and of the shapes that stand there.
 * Spec: https://smithy.io/2.0/additional-specs/event-stream-protocol-compliance-tests.html
 */
export const eventStreamTestValues: Rule = { id: "EventStreamTestsTrait", check };

const EVENT_ID = "EventStreamTestsTrait";

function* check(model: Model): Iterable<Diagnostic> {
  for (const [operation, tests] of shapesWith(model, "operation", eventStreamTests)) {
    for (const [index, test] of tests.entries()) {
      const part = traitPart(operation, eventStreamTests.id, index);
      if (part === undefined) continue;
      const place: Place = { model, operation, id: test.id, part, path: String(index) };
      yield* checkMessages(place, test);
      for (const [eventIndex, event] of test.events.entries()) {
        const events = getEntry(part, "events");
        const eventPart = (events?.kind === "array" ? events.elements[eventIndex] : undefined) ?? part;
        yield* checkEvent({ ...place, part: eventPart, path: `${index}.events.${eventIndex}` }, event);
      }
      if (saysNothing(test)) yield emptyTest(place);
    }
  }
}

/** A test or one of its events. */
interface Place {
  readonly model: Model;
  readonly operation: OperationShape;
  readonly id: string;
  readonly part: Node;
  /** As the reference writes it: `0.events.1`. */
  readonly path: string;
}

function* checkMessages(place: Place, test: EventStreamTestCase): Iterable<Diagnostic> {
  const { operation } = place;
  yield* checkPart(place, "initialRequestParams", operation.input.target, test.initialRequestParams);
  yield* checkShaped(place, "initialRequest", test.initialRequestShape, test.initialRequest);
  yield* checkPart(place, "initialResponseParams", operation.output.target, test.initialResponseParams);
  yield* checkShaped(place, "initialResponse", test.initialResponseShape, test.initialResponse);
  yield* checkShaped(place, "vendorParams", test.vendorParamsShape, test.vendorParams);
}

function* checkEvent(place: Place, event: TestEvent): Iterable<Diagnostic> {
  const { model, operation } = place;
  if (event.params !== undefined) {
    const isRequest = event.type === "request";
    const stream = eventStreamOf(model, isRequest ? getInput(model, operation) : getOutput(model, operation));
    if (stream === undefined) yield withoutStream(place, event);
    else yield* checkPart(place, "params", stream.union.id, event.params);
  }
  const problem = bodyProblem(event.body ?? "", event.bodyMediaType ?? "");
  if (problem !== undefined) {
    yield traitDiagnostic(operation, eventStreamTests.id, place.part, {
      severity: "danger",
      code: "test/malformed-event-body",
      eventId: EVENT_ID,
      message: `The body of an event of the test \`${place.id}\` ${problem.says}.`,
      reference: `${eventStreamTests.id}.${place.path}.body: Invalid ${event.bodyMediaType} content: ${problem.reference}`,
      ...spanIn(getEntry(place.part, "body"), problem.offset),
      hint: `the event says that its body is \`${event.bodyMediaType}\`.`,
    });
  }
  yield* checkShaped(place, "vendorParams", event.vendorParamsShape, event.vendorParams);
}

function checkShaped(
  place: Place,
  key: string,
  shape: ShapeId | undefined,
  node: Node | undefined,
): Iterable<Diagnostic> {
  return shape === undefined ? [] : checkPart(place, key, shape, node ?? emptyAt(place.part));
}

function checkPart(place: Place, key: string, target: ShapeId, node: Node | undefined): Iterable<Diagnostic> {
  if (node === undefined) return [];
  return checkTestValue(place.model, {
    subject: `\`${key}\` of the test \`${place.id}\``,
    reference: `${eventStreamTests.id}.${place.path}.${key}`,
    owner: place.operation.id,
    eventId: EVENT_ID,
    timestamps: "format",
    node,
    target,
  });
}

function saysNothing(test: EventStreamTestCase): boolean {
  return (
    test.events.length === 0 &&
    test.initialRequestParams === undefined &&
    test.initialRequest === undefined &&
    test.initialResponseParams === undefined &&
    test.initialResponse === undefined
  );
}

function emptyTest({ operation, id, part, path }: Place): Diagnostic {
  return traitDiagnostic(operation, eventStreamTests.id, part, {
    code: "test/empty-stream",
    eventId: `${EVENT_ID}.${path}`,
    message: `The test \`${id}\` neither sends nor receives anything.`,
    reference: `${eventStreamTests.id}.${path}: At least one event, an initial request, or an initial response must be set.`,
  });
}

function withoutStream({ operation, part, path }: Place, { type }: TestEvent): Diagnostic {
  const end = type === "request" ? "input" : "output";
  return traitDiagnostic(operation, eventStreamTests.id, getEntry(part, "type") ?? part, {
    code: "test/event-without-stream",
    eventId: type === "request" ? EVENT_ID : `${EVENT_ID}.${path}`,
    message: `The ${end} of \`${nameOf(operation.id)}\` has no event stream.`,
    reference: `${eventStreamTests.id}.${path}: Invalid ${type} event for operation ${operation.id} that has no ${end} stream.`,
    hint: `a \`${type}\` event goes over the stream of the ${end}.`,
  });
}
