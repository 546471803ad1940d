import type { HttpRequest, HttpResponse } from "@smithy/types";

import { attachResponse } from "./attach-response.js";
import { hostHeader } from "./endpoint.js";
import { limitRequest } from "./limits.js";
import { requestTarget } from "./request-target.js";
import { toTransportError } from "./transport-error.js";
import type { Transport, TransportCall, TransportOptions } from "./transport.js";

/** Sends requests by `fetch`, wherever there is one. The response's body has been read when `handle` is done, or is a stream. */
export class FetchTransport implements Transport {
  readonly #options: TransportOptions;

  constructor(options: TransportOptions = {}) {
    this.#options = options;
  }

  async handle(request: HttpRequest, options: TransportCall = {}): Promise<{ response: HttpResponse }> {
    const controller = new AbortController();
    // Outside of the try block: a request that cannot be made is no failure of the network.
    const outgoing = toRequest(request, controller.signal);
    const liftLimits = limitRequest({ ...this.#options, ...options }, (error) => controller.abort(error));
    let response: HttpResponse | undefined;
    try {
      const incoming = await fetch(outgoing);
      response = { statusCode: incoming.status, headers: Object.fromEntries(incoming.headers) };
      if (options.openBody && incoming.body) response.body = options.openBody(incoming.body, liftLimits);
      else {
        response.body = new Uint8Array(await incoming.arrayBuffer());
        liftLimits();
      }
      return { response };
    } catch (thrown) {
      liftLimits();
      const error = toTransportError(controller.signal.reason ?? thrown);
      if (response !== undefined) attachResponse(error, response);
      throw Object.assign(error, { $retryable: {} });
    }
  }
}

function toRequest(request: HttpRequest, signal: AbortSignal): Request {
  // In another place than the caller means, and not where the signature is for.
  if (/\/\.\.?(?:\/|$)/.test(request.path))
    throw new Error(`fetch resolves the dots in \`${request.path}\`.`);
  const { protocol, hostname, port } = request;
  const headers = new Headers(request.headers);
  // The browser's own affair: they are refused, or make a preflight necessary.
  for (const name of ["host", "content-length", "user-agent"]) headers.delete(name);
  const init: RequestInit & { duplex: "half" } = {
    method: request.method,
    headers,
    // Guaranteed by `RequestBody`, but for iterables, which not every fetch takes.
    body: (request.body ?? null) as BodyInit | null,
    redirect: "manual",
    signal,
    // What a stream needs.
    duplex: "half",
  };
  return new Request(`${protocol}//${hostHeader(protocol, hostname, port)}${requestTarget(request)}`, init);
}
