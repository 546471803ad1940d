import { code, type Code } from "../../emit/code.js";
import { array, literal, object, propertyName } from "../../emit/expressions.js";
import type {
  HttpRequestTestCase,
  HttpResponseTestCase,
  MalformedRequest,
  MalformedRequestResponse,
} from "../../model/traits/test-traits.js";

/** What a client's request must be, as the runtime's `ExpectedRequest`. */
export function expectedRequest(test: HttpRequestTestCase): Code {
  return members([
    text("method", test.method),
    text("uri", test.uri),
    text("resolvedHost", test.resolvedHost),
    texts("queryParams", test.queryParams),
    texts("forbidQueryParams", test.forbidQueryParams),
    texts("requireQueryParams", test.requireQueryParams),
    ...expectedMessage(test),
  ]);
}

/** A request for a server, as the runtime's `GivenRequest`. */
export function givenRequest(request: HttpRequestTestCase | MalformedRequest): Code {
  return members([...requestLine(request), headers(request.headers), ...body(request)]);
}

/** The same, with the headers and the body of a request that a client has sent. The headers of the case win. */
export function givenRequestWithBody(request: HttpRequestTestCase, sent: Code): Code {
  const own = Array.from(request.headers, ([name, value]) => code`${propertyName(name)}: ${literal(value)},`);
  return members([
    ...requestLine(request),
    ["headers", code`{ ...${sent}.headers, ${own} }`],
    ["body", code`${sent}.body`],
  ]);
}

/** What a server's response must be, as the runtime's `ExpectedResponse`. */
export function expectedResponse(test: HttpResponseTestCase): Code {
  return members([["code", literal(test.code)], ...expectedMessage(test)]);
}

/** A response for a client, as the runtime's `GivenResponse`. */
export function givenResponse(test: HttpResponseTestCase): Code {
  return members([["code", literal(test.code)], headers(test.headers), ...body(test)]);
}

/** How a server must refuse a request, as the runtime's `ExpectedResponse`. */
export function expectedRefusal(response: MalformedRequestResponse): Code {
  return members([
    ["code", literal(response.code)],
    headers(response.headers),
    ...(response.body === undefined ? [] : refusalBody(response.body)),
  ]);
}

/** A property of an object literal; undefined where the test has nothing to say. */
type Property = readonly [name: string, value: Code] | undefined;

function members(properties: readonly Property[]): Code {
  return object(properties.filter((property) => property !== undefined));
}

function expectedMessage(test: HttpRequestTestCase | HttpResponseTestCase): readonly Property[] {
  return [
    headers(test.headers),
    texts("forbidHeaders", test.forbidHeaders),
    texts("requireHeaders", test.requireHeaders),
    ...body(test),
  ];
}

function requestLine(request: HttpRequestTestCase | MalformedRequest): readonly Property[] {
  return [
    text("method", request.method),
    text("uri", request.uri),
    text("host", ("resolvedHost" in request ? request.resolvedHost : undefined) ?? request.host),
    texts("queryParams", request.queryParams),
  ];
}

function refusalBody({ mediaType, assertion }: NonNullable<MalformedRequestResponse["body"]>) {
  return "contents" in assertion
    ? body({ body: assertion.contents, bodyMediaType: mediaType })
    : [text("messageRegex", assertion.messageRegex)];
}

function body(message: { readonly body?: string; readonly bodyMediaType?: string }): readonly Property[] {
  if (message.body === undefined) return [];
  return [["body", linesOf(message.body)], text("bodyMediaType", message.bodyMediaType)];
}

/** A text of several lines stays readable as a list of them. */
function linesOf(value: string): Code {
  const lines = value.split("\n");
  return lines.length === 1 ? literal(value) : code`${array(lines.map(literal))}.join("\\n")`;
}

function headers(values: ReadonlyMap<string, string>): Property {
  return values.size === 0
    ? undefined
    : ["headers", object(Array.from(values, ([name, value]) => [name, literal(value)]))];
}

function text(name: string, value: string | undefined): Property {
  return value === undefined ? undefined : [name, literal(value)];
}

function texts(name: string, values: readonly string[]): Property {
  return values.length === 0 ? undefined : [name, array(values.map(literal))];
}
