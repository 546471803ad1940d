import type { HttpHandlerOptions, HttpRequest, HttpResponse, RequestHandlerMetadata } from "@smithy/types";

import { onAbort } from "./abort.js";
import { hostHeader } from "./endpoint.js";
import { requestTarget } from "./request-target.js";
import { timeoutError, toTransportError, TransportError } from "./transport-error.js";
import type { Transport, TransportOptions } from "./transport.js";

/** Sends requests by `fetch`, wherever there is one. The response's body has been read when `handle` is done. */
export class FetchTransport implements Transport {
  readonly metadata: RequestHandlerMetadata = { handlerProtocol: "fetch" };
  readonly #options: TransportOptions;

  constructor(options: TransportOptions = {}) {
    this.#options = options;
  }

  async handle(request: HttpRequest, options: HttpHandlerOptions = {}): Promise<{ response: HttpResponse }> {
    const { abortSignal, requestTimeout = this.#options.requestTimeout } = options;
    const controller = new AbortController();
    const outgoing = toRequest(request, controller.signal);
    const stopListening = onAbort(abortSignal, (error) => controller.abort(error));
    const timer =
      requestTimeout &&
      setTimeout(() => controller.abort(timeoutError("request", requestTimeout)), requestTimeout);
    try {
      return { response: await exchange(outgoing) };
    } catch (error) {
      throw controller.signal.aborted ? controller.signal.reason : error;
    } finally {
      clearTimeout(timer);
      stopListening();
    }
  }
}

async function exchange(outgoing: Request): Promise<HttpResponse> {
  let response: HttpResponse | undefined;
  try {
    const incoming = await fetch(outgoing);
    response = {
      statusCode: incoming.status,
      reason: incoming.statusText,
      headers: Object.fromEntries(incoming.headers),
    };
    return { ...response, body: new Uint8Array(await incoming.arrayBuffer()) };
  } catch (thrown) {
    // Whatever `fetch` rejects with, it is the network: a request that cannot be made has thrown before.
    throw Object.assign(toTransportError(thrown), { $retryable: {} }, response && { $response: response });
  }
}

function toRequest(request: HttpRequest, signal: AbortSignal): Request {
  const path = requestTarget(request);
  if (DOT_SEGMENT.test(request.path)) {
    throw new TransportError(`fetch would resolve the dots in the path \`${request.path}\`.`, undefined);
  }
  const headers = new Headers();
  for (const name of Object.keys(request.headers)) {
    // The browser's own affair: setting them is an error, or makes a preflight necessary.
    if (!/^(?:host|content-length|user-agent)$/i.test(name)) headers.set(name, request.headers[name] ?? "");
  }
  const body = request.body as BodyInit | null | undefined;
  return new Request(`${request.protocol}//${hostHeader(request)}${path}`, {
    method: request.method,
    headers,
    body: body ?? null,
    redirect: "manual",
    signal,
    ...(body instanceof ReadableStream && { duplex: "half" }),
  });
}

const DOT_SEGMENT = /\/\.\.?(?:\/|$)/;
