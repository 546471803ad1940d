import { setEntry } from "../codec/json.js";
import { decodeSegment } from "../codec/uri.js";
import type { BodyStream } from "./body-stream.js";
import { malformed, SerializationException } from "./exceptions.js";
import type { Labels } from "./router.js";
import type { ServerRequest } from "./server-request.js";

/** A request that has found its operation, as the generated readers take it. */
export class OperationRequest {
  readonly body: Uint8Array;
  readonly maxJsonDepth: number;
  readonly #request: ServerRequest;
  readonly #labels: Labels;
  #query: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(request: ServerRequest, labels: Labels, body: Uint8Array, maxJsonDepth: number) {
    this.#request = request;
    this.#labels = labels;
    this.body = body;
    this.maxJsonDepth = maxJsonDepth;
  }

  /** A header by its name in lower case. */
  header(name: string): string | undefined {
    return this.#request.header(name);
  }

  /** The headers whose names begin with a prefix in lower case, by what follows it, for `@httpPrefixHeaders`. */
  prefixHeaders(prefix: string): Record<string, string> {
    const map: Record<string, string> = {};
    for (const name of this.#request.headerNames()) {
      if (name.startsWith(prefix)) setEntry(map, name.slice(prefix.length), this.#request.header(name) ?? "");
    }
    return map;
  }

  /** The body of an operation that takes a stream. One that has arrived, or that is not there, is a stream as well. */
  stream(): BodyStream {
    const { body } = this.#request;
    // Guaranteed by the platforms of servers, all of whose streams can be iterated. Not all versions of TypeScript know it.
    return (body instanceof ReadableStream ? body : streamOf(this.body)) as BodyStream;
  }

  /** The decoded value of the label that stands at this index in the pattern. */
  label(index: number, member: string): string {
    const text = decodeSegment(this.#labels[index] ?? "");
    if (text === undefined) throw malformed("", member, "percent-encoded UTF-8");
    return text;
  }

  /** The first value of a query parameter; empty, if it has none. */
  query(name: string): string | undefined {
    return this.#parameters().get(name)?.[0];
  }

  /** All values of a query parameter. */
  queryList(name: string): readonly string[] | undefined {
    return this.#parameters().get(name);
  }

  /** The first value of every query parameter, for `@httpQueryParams`. */
  queryMap(): Record<string, string> {
    const map: Record<string, string> = {};
    for (const [name, [value = ""]] of this.#parameters()) setEntry(map, name, value);
    return map;
  }

  /** All values of every query parameter, for `@httpQueryParams` of lists. */
  queryListMap(): Record<string, string[]> {
    const map: Record<string, string[]> = {};
    for (const [name, values] of this.#parameters()) setEntry(map, name, [...values]);
    return map;
  }

  #parameters(): ReadonlyMap<string, readonly string[]> {
    return (this.#query ??= parseQuery(this.#request.query));
  }
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    start(controller) {
      if (bytes.length > 0) controller.enqueue(bytes);
      controller.close();
    },
  });
}

/** Reads a query string. A plus is a space, as in forms: clients of Smithy models write a plus as `%2B`. */
function parseQuery(query: string): Map<string, string[]> {
  const parameters = new Map<string, string[]>();
  for (const parameter of query.split("&")) {
    if (parameter === "") continue;
    const equals = parameter.indexOf("=");
    const name = decodeParameter(equals < 0 ? parameter : parameter.slice(0, equals));
    const value = equals < 0 ? "" : decodeParameter(parameter.slice(equals + 1));
    const values = parameters.get(name);
    if (values === undefined) parameters.set(name, [value]);
    else values.push(value);
  }
  return parameters;
}

function decodeParameter(text: string): string {
  const decoded = decodeSegment(text.replaceAll("+", " "));
  if (decoded === undefined)
    throw new SerializationException("", "The query string must be percent-encoded UTF-8.");
  return decoded;
}
