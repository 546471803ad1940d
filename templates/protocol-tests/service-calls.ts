import { bytesOfTest } from "./body.js";
import type { ServiceResponse } from "./expect-response.js";
import type { GivenRequest } from "./http-message.js";
import { ProtocolMismatch } from "./mismatch.js";
import { show } from "./show.js";

/** A service under test: the part of every generated service that answers raw requests. */
export interface TestedService {
  readonly dispatch: (request: RawRequest) => Promise<ServiceResponse>;
}

/** A request as a service takes it from any HTTP server. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: Uint8Array;
  readonly signal: AbortSignal;
  header(name: string): string | undefined;
  headerNames(): string[];
}

/** The handler of an operation that a request must not reach. */
export function notCalled(): never {
  throw new ProtocolMismatch("A handler was called that the test does not expect to be.");
}

/**
 * The input with which a request reaches a handler; the request is never answered. Fails where the service answers
 * without a call of the handler.
 */
export function receivedInput(
  serve: (handler: (input: unknown) => Promise<never>) => TestedService,
  request: GivenRequest,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const service = serve((input) => {
      resolve(input);
      return new Promise(() => {});
    });
    service.dispatch(rawRequest(request)).then((response) => reject(refused(response)), reject);
  });
}

/** The answer of a service to a request. */
export function respond(service: TestedService, request: GivenRequest): Promise<ServiceResponse> {
  return service.dispatch(rawRequest(request));
}

function rawRequest(request: GivenRequest): RawRequest {
  const { host = "localhost", uri, queryParams = [], headers = {} } = request;
  const [hostname = ""] = host.split("/", 1);
  const basePath = host.slice(hostname.length);
  const received = new Map(
    Object.entries({ host: hostname, ...headers }).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return {
    method: request.method,
    // What stands below a base path gets requests without it.
    path: uri.startsWith(`${basePath}/`) ? uri.slice(basePath.length) : uri,
    query: queryParams.join("&"),
    body: bytesOfTest(request),
    signal: new AbortController().signal,
    header: (name) => received.get(name),
    headerNames: () => [...received.keys()],
  };
}

function refused({ status, body }: ServiceResponse): ProtocolMismatch {
  return new ProtocolMismatch(`The handler was not called. The answer was ${status}, ${show(body)}.`);
}
