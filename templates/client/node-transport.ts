import type { HttpHandlerOptions, HttpRequest, HttpResponse, RequestHandlerMetadata } from "@smithy/types";

import { abortError, onAbort } from "./abort.js";
import { nodeProcess } from "./node-process.js";
import { requestTarget } from "./request-target.js";
import { timeoutError, toTransportError } from "./transport-error.js";
import type { Transport, TransportOptions } from "./transport.js";

/**
 * Sends requests by `node:http` and `node:https`, over connections that are kept open. The response's body is Node's own
 * stream: aborting and time limits hold until its last byte.
 */
export class NodeTransport implements Transport {
  readonly metadata: RequestHandlerMetadata = { handlerProtocol: "http/1.1" };
  readonly #options: TransportOptions;
  readonly #agents: Map<string, Agent> = new Map();

  constructor(options: TransportOptions = {}) {
    this.#options = options;
  }

  handle(request: HttpRequest, options: HttpHandlerOptions = {}): Promise<{ response: HttpResponse }> {
    const { abortSignal, requestTimeout = this.#options.requestTimeout } = options;
    if (abortSignal?.aborted) return Promise.reject(abortError(abortSignal));
    return new Promise((resolve, reject) => {
      const outgoing = this.#open(request);
      let incoming: Incoming | undefined;
      // Once there is a response its reader waits for the rest of it, and has to be told.
      const stop = (error: Error): void => void (incoming ?? outgoing).destroy(error);
      const stopTimer = startTimer(requestTimeout, () => stop(timeoutError("request", requestTimeout ?? 0)));
      const stopListening = onAbort(abortSignal, stop);
      outgoing.on("response", (message) => resolve({ response: toResponse((incoming = message)) }));
      outgoing.on("error", (error) => reject(toTransportError(error)));
      outgoing.on("close", () => {
        stopTimer();
        stopListening();
      });
      limitConnecting(outgoing, request.protocol, this.#options.connectionTimeout, stop);
      send(outgoing, request.body, stop);
    });
  }

  /** Closes all connections, those in use as well. Requests that come later open new ones. */
  destroy(): void {
    for (const agent of this.#agents.values()) agent.destroy();
    this.#agents.clear();
  }

  #open(request: HttpRequest): Outgoing {
    const { request: open } = httpModule(request.protocol);
    return open({
      method: request.method,
      // Brackets belong to the URL of an IPv6 address, not to the address.
      host: request.hostname.replace(/^\[|\]$/g, ""),
      port: request.port,
      path: requestTarget(request),
      headers: request.headers,
      agent: this.#agent(request.protocol),
    });
  }

  #agent(protocol: string): Agent {
    let agent = this.#agents.get(protocol);
    if (agent === undefined) {
      const { Agent } = httpModule(protocol);
      const setting = protocol === "https:" ? this.#options.httpsAgent : this.#options.httpAgent;
      agent = isAgent(setting) ? setting : new Agent({ keepAlive: true, maxSockets: 50, ...setting });
      this.#agents.set(protocol, agent);
    }
    return agent;
  }
}

type Agent = import("node:http").Agent;
type Outgoing = import("node:http").ClientRequest;
type Incoming = import("node:http").IncomingMessage;

function httpModule(protocol: string): Pick<typeof import("node:https"), "request"> & { Agent: AgentClass } {
  const node = nodeProcess();
  const found =
    protocol === "https:" ? node?.getBuiltinModule?.("node:https") : node?.getBuiltinModule?.("node:http");
  if (found === undefined) throw new Error("This transport needs Node 20.16 or later.");
  return found;
}

type AgentClass = new (options: import("node:http").AgentOptions) => Agent;

function isAgent(setting: object | undefined): setting is Agent {
  return setting !== undefined && "destroy" in setting;
}

function toResponse(message: Incoming): HttpResponse {
  const headers: Record<string, string> = Object.create(null) as Record<string, string>;
  // The raw list keeps what Node's own object drops: repeated headers, and one called `__proto__`.
  const raw = message.rawHeaders;
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = (raw[index] ?? "").toLowerCase();
    const value = raw[index + 1] ?? "";
    headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
  }
  return { statusCode: message.statusCode ?? 0, reason: message.statusMessage ?? "", headers, body: message };
}

function startTimer(milliseconds: number | undefined, action: () => void): () => void {
  if (!milliseconds) return () => {};
  const timer = setTimeout(action, milliseconds);
  return () => clearTimeout(timer);
}

function limitConnecting(
  outgoing: Outgoing,
  protocol: string,
  milliseconds: number | undefined,
  stop: (error: Error) => void,
): void {
  if (!milliseconds) return;
  outgoing.once("socket", (socket) => {
    if (!socket.connecting) return;
    const stopTimer = startTimer(milliseconds, () => stop(timeoutError("connection", milliseconds)));
    socket.once(protocol === "https:" ? "secureConnect" : "connect", stopTimer);
    socket.once("close", stopTimer);
  });
}

function send(outgoing: Outgoing, body: unknown, stop: (error: Error) => void): void {
  if (body == null || typeof body === "string" || body instanceof Uint8Array) {
    outgoing.end(body ?? undefined);
    return;
  }
  const stream = nodeProcess()?.getBuiltinModule?.("node:stream");
  // Guaranteed by `RequestBody`: what is neither text nor bytes is a blob or can be iterated.
  const source = body instanceof Blob ? body.stream() : body;
  stream?.pipeline(source as AsyncIterable<Uint8Array>, outgoing, (error) => {
    if (error) stop(error);
  });
}
