import { type ByteSource, readNodeBody } from "./node-body.js";
import { type Http1Request, type Http1Response, NodeRequest } from "./node-request.js";
import { openBody } from "./node-stream.js";
import type { RequestDispatcher, ServerRequest } from "./server-request.js";

/** What is used of a scope of Fastify's. */
export interface FastifyScope {
  readonly prefix: string;
  removeAllContentTypeParsers(): unknown;
  addContentTypeParser(contentType: string, parser: PassBody): unknown;
  all(path: string, handler: (request: FastifyRequest, reply: FastifyReply) => void): unknown;
}

/** What is used of a request of Fastify's. */
export interface FastifyRequest {
  readonly raw: Http1Request;
  readonly body?: unknown;
}

/** What is used of a reply of Fastify's. */
export interface FastifyReply {
  readonly raw: Http1Response;
  code(status: number): FastifyReply;
  headers(headers: Record<string, string>): FastifyReply;
  send(body?: unknown): FastifyReply;
}

type PassBody = (
  request: unknown,
  payload: NodeJS.ReadableStream,
  done: (error: Error | null, body?: unknown) => void,
) => void;

/**
 * Makes a service a plugin of Fastify: `app.register(toFastifyPlugin(service), { prefix: "/api" })`. Within its scope nobody
 * else reads bodies. Answers go through Fastify, so that its hooks see them.
 */
export function toFastifyPlugin(service: RequestDispatcher): (scope: FastifyScope) => Promise<void> {
  return async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
    scope.all("/*", (request, reply) => handle(service, request, reply, scope.prefix));
  };
}

function handle(
  service: RequestDispatcher,
  request: FastifyRequest,
  reply: FastifyReply,
  prefix: string,
): void {
  const { raw } = request;
  const { basePath, target } = belowPrefix(raw.url ?? "/", prefix);
  const incoming = new NodeRequest(raw, reply.raw, target, basePath);
  const maxBytes = service.streamLimit?.(incoming);
  if (maxBytes === undefined) {
    return readNodeBody(
      raw,
      service.maxBodyBytes,
      incoming.contentLength,
      (body) => void answer(service, incoming, body, reply),
      // Hooks may have put another stream in place of the request; Fastify leaves bodies of GET alone.
      isReadable(request.body) ? request.body : raw,
    );
  }
  const streamed = { request: raw, response: reply.raw, maxBytes, maxUnreadBytes: service.maxBodyBytes };
  void answer(service, incoming, openBody(streamed), reply);
}

async function answer(
  service: RequestDispatcher,
  request: NodeRequest,
  body: ServerRequest["body"],
  reply: FastifyReply,
): Promise<void> {
  request.body = body;
  const { status, headers, body: content } = await service.dispatch(request);
  reply.code(status).headers(headers);
  if (request.method === "HEAD" || status === 204 || status === 304) {
    if (content instanceof ReadableStream) void content.cancel().catch(() => {});
    reply.send();
    return;
  }
  // As bytes, or Fastify would have its own say in the content type.
  reply.send(typeof content === "string" ? Buffer.from(content) : content);
}

/** As many segments as the prefix has: they may be parameters, and Fastify has compared them. */
function belowPrefix(url: string, prefix: string): { readonly basePath: string; readonly target: string } {
  let end = 0;
  for (const segment of prefix.split("/")) if (segment !== "") end = nextSlash(url, end + 1);
  const target = url.slice(end);
  return { basePath: url.slice(0, end), target: target.startsWith("/") ? target : `/${target}` };
}

/** Where a segment ends: at a slash, at the query, or with the URL. */
function nextSlash(url: string, start: number): number {
  const length = url.slice(start).search(/[/?]/);
  return length < 0 ? url.length : start + length;
}

function isReadable(body: unknown): body is ByteSource {
  return typeof body === "object" && body !== null && "pipe" in body;
}
