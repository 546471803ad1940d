import type { IncomingMessage, ServerResponse } from "node:http";
import type { Http2ServerRequest, Http2ServerResponse } from "node:http2";
import { openBody, sendStream } from "./node-stream.js";
import type { OperationResponse } from "./response.js";
import type { BodyFault, RequestDispatcher, ServerRequest } from "./server-request.js";

type HttpRequest = IncomingMessage | Http2ServerRequest;
type HttpResponse = ServerResponse | Http2ServerResponse;

/** Makes a service a request listener for `http.createServer`, and for `http2.createSecureServer`. */
export function toNodeHandler(
  service: RequestDispatcher,
): (request: HttpRequest, response: HttpResponse) => void {
  const { maxBodyBytes } = service;
  return (request, response) => {
    const incoming = new NodeRequest(request, response);
    const maxBytes = service.streamLimit?.(incoming);
    if (maxBytes === undefined) {
      return readBody(request, maxBodyBytes, (body) => {
        incoming.body = body;
        void answer(service, incoming, response);
      });
    }
    incoming.body = openBody({ request, response, maxBytes, maxUnreadBytes: maxBodyBytes });
    void answer(service, incoming, response);
  };
}

async function answer(
  service: RequestDispatcher,
  request: NodeRequest,
  response: HttpResponse,
): Promise<void> {
  try {
    await send(request, response, await service.dispatch(request));
  } catch {
    // Only a header that no HTTP message can carry gets here. The client learns that there is no answer.
    response.destroy();
  }
}

class NodeRequest implements ServerRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** Set before the request is handed on. */
  body: ServerRequest["body"] = NO_BYTES;
  readonly #request: HttpRequest;
  readonly #response: HttpResponse;
  #abort: AbortController | undefined;

  constructor(request: HttpRequest, response: HttpResponse) {
    const target = originForm(request.url ?? "/");
    const question = target.indexOf("?");
    this.method = request.method ?? "GET";
    this.path = question < 0 ? target : target.slice(0, question);
    this.query = question < 0 ? "" : target.slice(question + 1);
    this.#request = request;
    this.#response = response;
  }

  header(name: string): string | undefined {
    const value = this.#request.headers[name];
    return Array.isArray(value) ? value.join(", ") : value;
  }

  headerNames(): string[] {
    return Object.keys(this.#request.headers);
  }

  /** Made only where a handler asks for it. */
  get signal(): AbortSignal {
    if (this.#abort === undefined) {
      const abort = new AbortController();
      const response = this.#response;
      if (response.destroyed) abort.abort();
      else response.once("close", () => response.writableFinished || abort.abort());
      this.#abort = abort;
    }
    return this.#abort.signal;
  }
}

const NO_BYTES: Uint8Array = /* @__PURE__ */ new Uint8Array();

/** Proxies may send the whole URL as the target (RFC 9112, 3.2.2). */
function originForm(target: string): string {
  if (target.startsWith("/")) return target;
  const start = target.indexOf("/", target.indexOf("://") + 3);
  return target.includes("://") && start > 0 ? target.slice(start) : target;
}

type Done = (body: Uint8Array | BodyFault) => void;

/** Reads a body, and calls back once; not at all, if the client goes away before the end. */
function readBody(request: HttpRequest, maxBytes: number, done: Done): void {
  if (Number(request.headers["content-length"]) > maxBytes) {
    request.resume();
    return done("too-large");
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  request.on("data", (chunk: Uint8Array) => {
    const before = size;
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
    // Answered at once. What still comes is read and dropped, so that the client gets to the answer.
    else if (before <= maxBytes) done("too-large");
  });
  request.on("end", () => {
    const [first = new Uint8Array()] = chunks;
    const { buffer, byteOffset } = chunks.length > 1 ? Buffer.concat(chunks) : first;
    // Handlers get the same as on the web: a `Buffer` prints, copies and compares in ways of its own.
    if (size <= maxBytes) done(new Uint8Array(buffer, byteOffset, size));
  });
  request.on("error", ignore);
}

/** A connection that breaks is no news, but without a listener it would end the process. */
function ignore(): void {}

/** Sends head and body in one write, with one Content-Length; a stream as it comes. Node adds the date. */
function send(
  { method }: NodeRequest,
  response: HttpResponse,
  { status, headers, body }: OperationResponse,
): Promise<void> | undefined {
  const hasBody = method !== "HEAD" && status !== 204 && status !== 304;
  if (body instanceof ReadableStream) {
    const isSent = hasBody && !response.destroyed;
    if (!isSent) void body.cancel().catch(ignore);
    if (response.destroyed) return undefined;
    response.writeHead(status, headers);
    if (isSent) return sendStream(response, body);
    response.end();
    return undefined;
  }
  if (response.destroyed) return undefined;
  if (status !== 204 && status !== 304) {
    headers["content-length"] = String(typeof body === "string" ? Buffer.byteLength(body) : body.length);
  }
  response.writeHead(status, headers);
  response.end(body);
  return undefined;
}
