import { readNodeBody } from "./node-body.js";
import { type HttpRequest, type HttpResponse, NodeRequest } from "./node-request.js";
import { openBody, sendStream } from "./node-stream.js";
import type { OperationResponse } from "./response.js";
import type { RequestDispatcher } from "./server-request.js";

/** Answers the requests of a server of Node's. */
export type NodeHandler = (request: HttpRequest, response: HttpResponse) => void;

/** Makes a service a request listener for `http.createServer`, and for `http2.createSecureServer`. */
export function toNodeHandler(service: RequestDispatcher): NodeHandler {
  return (request, response) => answerNode(service, request, response, new NodeRequest(request, response));
}

/** Answers a request as an entry has made it of Node's. With `isLast`, the connection ends with the answer. */
export function answerNode(
  service: RequestDispatcher,
  request: HttpRequest,
  response: HttpResponse,
  incoming: NodeRequest,
  isLast?: () => boolean,
): void {
  const maxBytes = service.streamLimit?.(incoming);
  if (maxBytes === undefined) {
    return readNodeBody(request, service.maxBodyBytes, incoming.contentLength, (body) => {
      incoming.body = body;
      void answer(service, incoming, response, isLast);
    });
  }
  incoming.body = openBody({ request, response, maxBytes, maxUnreadBytes: service.maxBodyBytes });
  void answer(service, incoming, response, isLast);
}

async function answer(
  service: RequestDispatcher,
  request: NodeRequest,
  response: HttpResponse,
  isLast: (() => boolean) | undefined,
): Promise<void> {
  try {
    const answered = await service.dispatch(request);
    if (isLast?.() === true) answered.headers["connection"] = "close";
    const sending = send(request, response, answered);
    if (sending !== undefined) await sending;
  } catch {
    // Only a header that no HTTP message can carry gets here. The client learns that there is no answer.
    response.destroy();
  }
}

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
  const length = typeof body === "string" ? Buffer.byteLength(body) : body.length;
  if (status !== 204 && status !== 304) headers["content-length"] = String(length);
  response.writeHead(status, headers);
  // A text of as many bytes as characters is ASCII, and goes out faster as what Latin-1 has in common with UTF-8.
  if (typeof body === "string") response.end(body, length === body.length ? "latin1" : "utf8");
  else response.end(body);
  return undefined;
}

function ignore(): void {}
