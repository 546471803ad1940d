import { getEntry, getNumber, getString, getStrings, type Node } from "../node.js";
import type { ShapeId } from "../shape-id.js";
import { defineTrait } from "../trait.js";
import {
  expectEntry,
  readAt,
  readList,
  readMap,
  readStringAt,
  readStringMap,
  withoutUndefined,
} from "./read-node.js";

// Spec: https://smithy.io/2.0/additional-specs/http-protocol-compliance-tests.html

/** What the cases of all protocol tests have in common. */
interface TestCase {
  readonly id: string;
  readonly protocol: ShapeId;
  readonly documentation?: string;
  readonly tags: readonly string[];
}

/** What a message is and what it must look like. */
export interface MessageTestCase extends TestCase {
  readonly authScheme?: ShapeId;
  /** The end that the case is for; without it, both. */
  readonly appliesTo?: "client" | "server";
  /** The value that the message carries, a node of the shape under test; blobs as plain text. */
  readonly params?: Node;
  readonly vendorParams?: Node;
  /** What `vendorParams` are a value of. */
  readonly vendorParamsShape?: ShapeId;
  readonly headers: ReadonlyMap<string, string>;
  readonly forbidHeaders: readonly string[];
  readonly requireHeaders: readonly string[];
  /** Without it nothing is said about the body. */
  readonly body?: string;
  readonly bodyMediaType?: string;
}

/** An input and its request. */
export interface HttpRequestTestCase extends MessageTestCase {
  readonly method: string;
  /** The path, without the query. */
  readonly uri: string;
  readonly host?: string;
  readonly resolvedHost?: string;
  /** `name=value`, `name=` or `name`, as they are on the wire. */
  readonly queryParams: readonly string[];
  readonly forbidQueryParams: readonly string[];
  readonly requireQueryParams: readonly string[];
}

/** Requests that an operation's inputs must become, and back. */
export const httpRequestTests = defineTrait(
  "smithy.test#httpRequestTests",
  (node): readonly HttpRequestTestCase[] => readList(node, readRequestCase),
);

/** An output or error and its response. */
export interface HttpResponseTestCase extends MessageTestCase {
  readonly code: number;
}

/** Responses that an operation's outputs, or an error, must become, and back. */
export const httpResponseTests = defineTrait(
  "smithy.test#httpResponseTests",
  (node): readonly HttpResponseTestCase[] => readList(node, readResponseCase),
);

/** A request that a server must refuse, and how. Parameters are filled in: `expandMalformedRequestTests`. */
export interface HttpMalformedRequestTestCase extends TestCase {
  readonly request: MalformedRequest;
  readonly response: MalformedRequestResponse;
}

/** The request that is sent, malformed as it is. */
export interface MalformedRequest {
  readonly method: string;
  readonly uri: string;
  readonly host?: string;
  readonly queryParams: readonly string[];
  readonly headers: ReadonlyMap<string, string>;
  readonly body?: string;
  readonly bodyMediaType?: string;
}

/** What must come back. */
export interface MalformedRequestResponse {
  readonly code: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body?: MalformedResponseBody;
}

/** Either the exact contents, or a regular expression for the member `message` of the body. */
export interface MalformedResponseBody {
  readonly mediaType: string;
  readonly assertion: { readonly contents: string } | { readonly messageRegex: string };
}

/** A case as it is written: one for each index of its parameters' values. */
export interface ParameterizedMalformedRequestTestCase extends HttpMalformedRequestTestCase {
  readonly testParameters: ReadonlyMap<string, readonly string[]>;
}

/** Requests that a server must refuse, as they are written. */
export const httpMalformedRequestTests = defineTrait(
  "smithy.test#httpMalformedRequestTests",
  (node): readonly ParameterizedMalformedRequestTestCase[] => readList(node, readMalformedCase),
);

function readRequestCase(node: Node): HttpRequestTestCase {
  return withoutUndefined({
    ...readMessage(node),
    method: readStringAt(node, "method"),
    uri: readStringAt(node, "uri"),
    host: getString(getEntry(node, "host")),
    resolvedHost: getString(getEntry(node, "resolvedHost")),
    queryParams: getStrings(getEntry(node, "queryParams")),
    forbidQueryParams: getStrings(getEntry(node, "forbidQueryParams")),
    requireQueryParams: getStrings(getEntry(node, "requireQueryParams")),
  });
}

function readResponseCase(node: Node): HttpResponseTestCase {
  return { ...readMessage(node), code: getNumber(getEntry(node, "code")) ?? 200 };
}

function readMessage(node: Node): MessageTestCase {
  return withoutUndefined({
    ...readTestCase(node),
    authScheme: getString(getEntry(node, "authScheme")),
    appliesTo: readEnd(getString(getEntry(node, "appliesTo"))),
    params: getEntry(node, "params"),
    vendorParams: getEntry(node, "vendorParams"),
    vendorParamsShape: getString(getEntry(node, "vendorParamsShape")),
    headers: readHeaders(node),
    forbidHeaders: getStrings(getEntry(node, "forbidHeaders")),
    requireHeaders: getStrings(getEntry(node, "requireHeaders")),
    body: getString(getEntry(node, "body")),
    bodyMediaType: getString(getEntry(node, "bodyMediaType")),
  });
}

function readTestCase(node: Node): TestCase {
  return withoutUndefined({
    id: readStringAt(node, "id"),
    protocol: readStringAt(node, "protocol"),
    documentation: getString(getEntry(node, "documentation")),
    tags: getStrings(getEntry(node, "tags")),
  });
}

function readMalformedCase(node: Node): ParameterizedMalformedRequestTestCase {
  return {
    ...readTestCase(node),
    request: readMalformedRequest(expectEntry(node, "request")),
    response: readMalformedResponse(expectEntry(node, "response")),
    testParameters:
      readAt(node, "testParameters", (parameters) => readMap(parameters, getStrings)) ?? new Map(),
  };
}

function readMalformedRequest(node: Node): MalformedRequest {
  return withoutUndefined({
    method: readStringAt(node, "method"),
    uri: readStringAt(node, "uri"),
    host: getString(getEntry(node, "host")),
    queryParams: getStrings(getEntry(node, "queryParams")),
    headers: readHeaders(node),
    body: getString(getEntry(node, "body")),
    bodyMediaType: getString(getEntry(node, "bodyMediaType")),
  });
}

function readMalformedResponse(node: Node): MalformedRequestResponse {
  return withoutUndefined({
    code: getNumber(getEntry(node, "code")) ?? 400,
    headers: readHeaders(node),
    body: readAt(node, "body", readMalformedBody),
  });
}

function readMalformedBody(node: Node): MalformedResponseBody {
  const assertion = getEntry(node, "assertion");
  const messageRegex = getString(getEntry(assertion, "messageRegex"));
  return {
    mediaType: readStringAt(node, "mediaType"),
    assertion:
      messageRegex === undefined
        ? { contents: getString(getEntry(assertion, "contents")) ?? "" }
        : { messageRegex },
  };
}

function readHeaders(node: Node): ReadonlyMap<string, string> {
  return readAt(node, "headers", readStringMap) ?? new Map();
}

function readEnd(text: string | undefined): "client" | "server" | undefined {
  return text === "client" || text === "server" ? text : undefined;
}
