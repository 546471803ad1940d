import { getEntry, getString, type Node } from "../node.js";
import type { ShapeId } from "../shape-id.js";
import { defineTrait } from "../trait.js";
import { readAt, readList, readStringAt, withoutUndefined } from "./read-node.js";

// Spec: https://smithy.io/2.0/additional-specs/event-stream-protocol-compliance-tests.html

/** A stream of events, and the messages that begin it. Values stay nodes. */
export interface EventStreamTestCase {
  readonly id: string;
  readonly protocol: ShapeId;
  readonly initialRequestParams?: Node;
  /** The request itself, in a form that the protocol's kind of transport has. */
  readonly initialRequest?: Node;
  readonly initialRequestShape?: ShapeId;
  readonly initialResponseParams?: Node;
  readonly initialResponse?: Node;
  readonly initialResponseShape?: ShapeId;
  readonly events: readonly TestEvent[];
  readonly vendorParams?: Node;
  readonly vendorParamsShape?: ShapeId;
}

/** One event of a stream. */
export interface TestEvent {
  readonly type: "request" | "response";
  readonly params?: Node;
  readonly body?: string;
  readonly bodyMediaType?: string;
  readonly vendorParams?: Node;
  readonly vendorParamsShape?: ShapeId;
}

/** Streams of events that an operation must write and read. */
export const eventStreamTests = defineTrait(
  "smithy.test#eventStreamTests",
  (node): readonly EventStreamTestCase[] => readList(node, readCase),
);

function readCase(node: Node): EventStreamTestCase {
  return withoutUndefined({
    id: readStringAt(node, "id"),
    protocol: readStringAt(node, "protocol"),
    initialRequestParams: getEntry(node, "initialRequestParams"),
    initialRequest: getEntry(node, "initialRequest"),
    initialRequestShape: getString(getEntry(node, "initialRequestShape")),
    initialResponseParams: getEntry(node, "initialResponseParams"),
    initialResponse: getEntry(node, "initialResponse"),
    initialResponseShape: getString(getEntry(node, "initialResponseShape")),
    events: readAt(node, "events", (events) => readList(events, readEvent)) ?? [],
    vendorParams: getEntry(node, "vendorParams"),
    vendorParamsShape: getString(getEntry(node, "vendorParamsShape")),
  });
}

function readEvent(node: Node): TestEvent {
  return withoutUndefined({
    type: readStringAt(node, "type") === "response" ? ("response" as const) : ("request" as const),
    params: getEntry(node, "params"),
    body: getString(getEntry(node, "body")),
    bodyMediaType: getString(getEntry(node, "bodyMediaType")),
    vendorParams: getEntry(node, "vendorParams"),
    vendorParamsShape: getString(getEntry(node, "vendorParamsShape")),
  });
}
