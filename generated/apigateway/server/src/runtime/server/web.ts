import { splitBasePath } from "./base-path.js";
import { boundedStream } from "./body-stream.js";
import { readStream } from "./read-stream.js";
import type { OperationResponse } from "./response.js";
import type { BodyFault, RequestDispatcher, RequestTarget, ServerRequest } from "./server-request.js";

/** Where a service is reached, and what it leaves to others. */
export interface WebOptions {
  /** What stands before the model's paths, such as `/api`. */
  readonly basePath?: string | undefined;
  /** Gives undefined, and leaves the request as it is, where no operation has its path. Otherwise that is a 404. */
  readonly passThrough?: boolean | undefined;
}

/**
 * Makes a service a function of requests of the web platform, for where it is not all that is served: a service as a whole
 * has `handle`.
 */
export function toWebHandler(
  service: RequestDispatcher,
  options?: WebOptions & { readonly passThrough?: false | undefined },
): (request: Request) => Promise<Response>;
export function toWebHandler(
  service: RequestDispatcher,
  options: WebOptions,
): (request: Request) => Promise<Response | undefined>;
export function toWebHandler(
  service: RequestDispatcher,
  { basePath, passThrough = false }: WebOptions = {},
): (request: Request) => Promise<Response | undefined> {
  return async (request) => {
    const target = toTarget(request, basePath);
    if (passThrough && !service.hasPath(target)) return undefined;
    return answer(service, request, target);
  };
}

/** Answers a request of the web platform: workers, Deno, Bun, and frameworks that speak fetch. */
export function handleRequest(service: RequestDispatcher, request: Request): Promise<Response> {
  return answer(service, request, toTarget(request));
}

async function answer(service: RequestDispatcher, request: Request, target: WebTarget): Promise<Response> {
  if (request.bodyUsed) throw new TypeError("The body of the request has been read already.");
  const maxBytes = service.streamLimit?.(target);
  const body =
    maxBytes === undefined ? await readBody(request, service.maxBodyBytes) : openBody(request, maxBytes);
  const answered = await service.dispatch(toServerRequest(request, target, body));
  // Where nobody has begun to read it, and no stream of the answer may still do so.
  if (body instanceof ReadableStream && !body.locked && !(answered.body instanceof ReadableStream))
    void body.cancel().catch(() => {});
  return toResponse(request, answered);
}

type WebTarget = RequestTarget & { readonly basePath?: string | undefined };

function toTarget({ method, url, headers }: Request, mountedAt?: string): WebTarget {
  const { path, query } = splitUrl(url);
  return {
    method,
    ...splitBasePath(path, mountedAt),
    query,
    // Not every platform keeps the host among the headers, and signatures cover it.
    header: (name) => headers.get(name) ?? (name === "host" ? new URL(url).host : undefined),
  };
}

function toServerRequest(
  request: Request,
  { method, path, basePath, query, header }: WebTarget,
  body: ServerRequest["body"],
): ServerRequest {
  return {
    method,
    path,
    basePath,
    query,
    body,
    signal: request.signal,
    header,
    headerNames: () => [...request.headers.keys()],
  };
}

/** The path as the platform keeps it: percent-encoded, empty segments too, but its dot segments are gone. */
function splitUrl(url: string): { readonly path: string; readonly query: string } {
  const [beforeFragment = ""] = url.split("#", 1);
  const start = beforeFragment.indexOf("/", beforeFragment.indexOf("://") + 3);
  const target = start < 0 ? "/" : beforeFragment.slice(start);
  const question = target.indexOf("?");
  if (question < 0) return { path: target, query: "" };
  return { path: target.slice(0, question), query: target.slice(question + 1) };
}

function openBody({ body, headers }: Request, maxBytes: number): ServerRequest["body"] {
  if (body === null) return new Uint8Array();
  if (Number(headers.get("content-length")) > maxBytes) return "too-large";
  return boundedStream(body, maxBytes);
}

async function readBody(request: Request, maxBytes: number): Promise<Uint8Array | BodyFault> {
  if (request.body === null) return new Uint8Array();
  if (Number(request.headers.get("content-length")) > maxBytes) return "too-large";
  try {
    return await readStream(request.body, maxBytes);
  } catch {
    return "incomplete";
  }
}

function toResponse({ method }: Request, { status, headers, body }: OperationResponse): Response {
  headers["date"] = new Date().toUTCString();
  return new Response(contentOf(body, hasNoBody(status), method), { status, headers });
}

function contentOf(body: OperationResponse["body"], isEmpty: boolean, method: string): BodyInit | null {
  if (body instanceof ReadableStream) {
    if (!isEmpty && method !== "HEAD") return body;
    void body.cancel().catch(() => {});
    return null;
  }
  // The cast is sound: a body is never shared memory, which is all that the wider type adds.
  return isEmpty || body.length === 0 ? null : (body as string | Uint8Array<ArrayBuffer>);
}

/** Statuses that a `Response` with a body refuses. */
function hasNoBody(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}
