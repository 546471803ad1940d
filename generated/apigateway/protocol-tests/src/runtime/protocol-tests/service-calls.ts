import { bytesOfMessage, bytesOfTest } from "./body.js";
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
export async function receivedInput(
  serve: (handler: (input: unknown) => Promise<never>) => TestedService,
  request: GivenRequest,
): Promise<unknown> {
  const raw = await rawRequest(request);
  return new Promise((resolve, reject) => {
    const service = serve((input) => {
      resolve(input);
      return new Promise(() => {});
    });
    service.dispatch(raw).then((response) => reject(refused(response)), reject);
  });
}

/** The answer of a service to a request. */
export async function respond(service: TestedService, request: GivenRequest): Promise<ServiceResponse> {
  return service.dispatch(await rawRequest(request));
}

async function rawRequest(request: GivenRequest): Promise<RawRequest> {
  const { method, uri, queryParams = [] } = request;
  const basePath = /\/.*$/.exec(request.host ?? "")?.[0] ?? "";
  const headers = headersOf(request);
  return {
    method,
    // What stands below a base path gets requests without it.
    path: uri.startsWith(`${basePath}/`) ? uri.slice(basePath.length) : uri,
    query: queryParams.join("&"),
    body: await bodyOf(request),
    signal: new AbortController().signal,
    header: (name) => headers.get(name),
    headerNames: () => [...headers.keys()],
  };
}

/** No header is made up, as an operation may take all of them as its input. */
function headersOf({ host, headers = {} }: GivenRequest): ReadonlyMap<string, string> {
  const ofHost = host === undefined ? {} : { host: host.replace(/\/.*$/, "") };
  return new Map(
    Object.entries({ ...ofHost, ...headers }).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

async function bodyOf({ body, bodyMediaType = "" }: GivenRequest): Promise<Uint8Array> {
  return typeof body === "string" ? bytesOfTest({ body, bodyMediaType }) : bytesOfMessage(body);
}

function refused({ status, body }: ServiceResponse): ProtocolMismatch {
  return new ProtocolMismatch(`The handler was not called. The answer was ${status}, ${show(body)}.`);
}
