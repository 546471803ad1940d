import type { HeaderBag, HttpRequest, HttpResponse } from "@smithy/types";

import type { HandlerOptions } from "./handler-options.js";
import { limitRequest, startTimer } from "./limits.js";
import { isPlainBody } from "./plain-body.js";
import { requestTarget } from "./request-target.js";
import { toTransportError } from "./transport-error.js";
import type { Transport, TransportOptions } from "./transport.js";

/**
 * Sends requests by `node:http` and `node:https`, over connections that are kept open. The response's body is Node's own
 * stream: aborting and time limits hold until its last byte.
 */
export class NodeTransport implements Transport {
  readonly #options: TransportOptions;
  #agents: Record<string, Agent> = {};

  constructor(options: TransportOptions = {}) {
    this.#options = options;
  }

  handle(request: HttpRequest, options: HandlerOptions = {}): Promise<{ response: HttpResponse }> {
    const limits = { ...this.#options, ...options };
    return new Promise((resolve, reject) => {
      const outgoing = this.#open(request);
      let incoming: Incoming | undefined;
      // Once there is a response its reader waits for the rest of it, and has to be told.
      const stop = (error: Error): void => void (incoming ?? outgoing).destroy(error);
      outgoing.once("close", limitRequest(limits, stop));
      outgoing.once("socket", (socket) => {
        if (!socket.connecting) return;
        const connected = startTimer("connection", limits.connectionTimeout, stop);
        socket.once("connect", connected);
        socket.once("close", connected);
      });
      outgoing.once("response", (message) => resolve({ response: toResponse((incoming = message)) }));
      const fail = (error: Error): void => reject(toTransportError(error));
      outgoing.on("error", fail);
      send(outgoing, request.body, fail);
    });
  }

  /** Closes all connections, those in use as well. Requests that come later open new ones. */
  destroy(): void {
    for (const agent of Object.values(this.#agents)) agent.destroy();
    this.#agents = {};
  }

  #open({ protocol, method, hostname, port, headers, ...target }: HttpRequest): Outgoing {
    const isSecure = protocol === "https:";
    const http = process.getBuiltinModule(isSecure ? "node:https" : "node:http");
    this.#agents[protocol] ??= new http.Agent({ keepAlive: true, maxSockets: 50 });
    return http.request({
      method,
      // Brackets belong to the URL of an IPv6 address, not to the address.
      host: hostname.replace(/[[\]]/g, ""),
      port,
      path: requestTarget(target),
      headers,
      agent: this.#agents[protocol],
    });
  }
}

type Agent = import("node:http").Agent;
type Outgoing = import("node:http").ClientRequest;
type Incoming = import("node:http").IncomingMessage;

function toResponse(message: Incoming): HttpResponse {
  // Not Node's plain `headers`, which drops some that come twice and one called `__proto__`.
  const headers = Object.entries(message.headersDistinct).map(([name, values]) => [
    name,
    String(values?.join(", ")),
  ]);
  return {
    statusCode: message.statusCode ?? 0,
    // Guaranteed by the lines above: all values are strings.
    headers: Object.fromEntries(headers) as HeaderBag,
    body: message,
  };
}

function send(outgoing: Outgoing, body: unknown, fail: (error: Error) => void): void {
  if (isPlainBody(body)) return void outgoing.end(body ?? undefined);
  // Guaranteed by `RequestBody`: what is neither text nor bytes is a blob or can be iterated.
  const source = (body instanceof Blob ? body.stream() : body) as AsyncIterable<Uint8Array>;
  process.getBuiltinModule("node:stream").pipeline(source, outgoing, (error) => {
    // The request itself is told only that it was ended.
    if (error) fail(error);
  });
}
