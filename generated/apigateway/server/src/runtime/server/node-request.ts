import type { IncomingMessage, ServerResponse } from "node:http";
import type { Http2ServerRequest, Http2ServerResponse } from "node:http2";
import type { ServerRequest } from "./server-request.js";

/** What Node's servers of HTTP/1.1 hand to a listener. */
export type Http1Request = IncomingMessage;

/** What they hand to it for the answer. */
export type Http1Response = ServerResponse;

/** The same, of HTTP/2 too. */
export type HttpRequest = Http1Request | Http2ServerRequest;

/** The same, of HTTP/2 too. */
export type HttpResponse = Http1Response | Http2ServerResponse;

/** A request of Node's servers as the service takes it. Nothing of it is looked at before it is asked for. */
export class NodeRequest implements ServerRequest {
  readonly method: string;
  readonly path: string;
  readonly basePath: string | undefined;
  readonly query: string;
  /** Set before the request is handed on. */
  body: ServerRequest["body"] = NO_BYTES;
  readonly #request: HttpRequest;
  readonly #response: HttpResponse;
  #abort: AbortController | undefined;

  /** The target is what the service is to see of the request's own, which begins with the base path. */
  constructor(request: HttpRequest, response: HttpResponse, target?: string, basePath?: string) {
    const origin = originForm(target ?? request.url ?? "/");
    const question = origin.indexOf("?");
    this.method = request.method ?? "GET";
    this.path = question < 0 ? origin : origin.slice(0, question);
    this.basePath = basePath;
    this.query = question < 0 ? "" : origin.slice(question + 1);
    this.#request = request;
    this.#response = response;
  }

  /** How long the body is going to be. NaN, which no limit is less than, where that is not known. */
  get contentLength(): number {
    return Number(this.header("content-length"));
  }

  get headerCount(): number {
    return this.#request.rawHeaders.length / 2;
  }

  /** Found among the raw headers: `headers` would make an object of all of them for the two or three that are asked for. */
  header(name: string): string | undefined {
    const { rawHeaders } = this.#request;
    let found: string | undefined;
    for (let index = 0; index < rawHeaders.length; index += 2) {
      if (!isNamed(rawHeaders[index], name)) continue;
      if (found !== undefined) return this.#joined(name);
      found = rawHeaders[index + 1];
    }
    return found;
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

  /** Node knows of which headers the first counts, and how the others are joined. */
  #joined(name: string): string | undefined {
    const value = this.#request.headers[name];
    return Array.isArray(value) ? value.join(", ") : value;
  }
}

const NO_BYTES: Uint8Array = /* @__PURE__ */ new Uint8Array();

function isNamed(raw: string | undefined, name: string): boolean {
  return raw !== undefined && raw.length === name.length && (raw === name || raw.toLowerCase() === name);
}

/** Proxies may send the whole URL as the target (RFC 9112, 3.2.2). */
function originForm(target: string): string {
  if (target.startsWith("/")) return target;
  const start = target.indexOf("/", target.indexOf("://") + 3);
  return target.includes("://") && start > 0 ? target.slice(start) : target;
}
