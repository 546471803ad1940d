import { readStream } from "./read-stream.js";
import type { OperationResponse } from "./response.js";
import type { BodyFault, RequestDispatcher, ServerRequest } from "./server-request.js";

/** Answers a request of the web platform: workers, Deno, Bun, and frameworks that speak fetch. */
export async function handleRequest(service: RequestDispatcher, request: Request): Promise<Response> {
  const body = await readBody(request, service.maxBodyBytes);
  return toResponse(await service.dispatch(toServerRequest(request, body)));
}

function toServerRequest(request: Request, body: Uint8Array | BodyFault): ServerRequest {
  const { path, query } = splitUrl(request.url);
  return {
    method: request.method,
    path,
    query,
    body,
    signal: request.signal,
    // Not every platform keeps the host among the headers, and signatures cover it.
    header: (name) => request.headers.get(name) ?? (name === "host" ? new URL(request.url).host : undefined),
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

async function readBody(request: Request, maxBytes: number): Promise<Uint8Array | BodyFault> {
  if (request.body === null) return new Uint8Array();
  if (Number(request.headers.get("content-length")) > maxBytes) return "too-large";
  try {
    return await readStream(request.body, maxBytes);
  } catch {
    return "incomplete";
  }
}

function toResponse({ status, headers, body }: OperationResponse): Response {
  headers["date"] = new Date().toUTCString();
  // The cast is sound: a body is never shared memory, which is all that the wider type adds.
  const content = hasNoBody(status) || body.length === 0 ? null : (body as string | Uint8Array<ArrayBuffer>);
  return new Response(content, { status, headers });
}

/** Statuses that a `Response` with a body refuses. */
function hasNoBody(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}
