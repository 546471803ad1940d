import type { IncomingMessage, ServerResponse } from "node:http";
import type { Http2ServerRequest, Http2ServerResponse } from "node:http2";
import { BodyStreamError, boundedStream } from "./body-stream.js";
import type { BodyFault } from "./server-request.js";

/** What is known of a request whose body is handed on unread. */
export interface StreamedRequest {
  readonly request: IncomingMessage | Http2ServerRequest;
  readonly response: ServerResponse | Http2ServerResponse;
  /** How many bytes the stream may have. */
  readonly maxBytes: number;
  /** How many bytes may come after the answer, which nobody reads, before the connection is broken off. */
  readonly maxUnreadBytes: number;
}

/** The body of a request as a stream. The connection is read no faster than the stream. */
export function openBody(streamed: StreamedRequest): Uint8Array | BodyFault | ReadableStream<Uint8Array> {
  const { request, maxBytes } = streamed;
  // A connection that breaks is told by the stream. Without a listener the error would end the process.
  request.on("error", () => {});
  if (!hasBody(request)) return new Uint8Array();
  const source = sourceOf(streamed);
  if (Number(request.headers["content-length"]) > maxBytes) return "too-large";
  return boundedStream(source, maxBytes);
}

function hasBody(request: IncomingMessage | Http2ServerRequest): boolean {
  const length = request.headers["content-length"];
  if (length !== undefined) return Number(length) !== 0;
  if (request.headers["transfer-encoding"] !== undefined) return true;
  return "stream" in request && !request.stream.endAfterHeaders;
}

function sourceOf({ request, response, maxUnreadBytes }: StreamedRequest): ReadableStream<Uint8Array> {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let unread = 0;
  const fail = (cause?: unknown): void => {
    controller?.error(new BodyStreamError("incomplete", cause));
    controller = undefined;
  };
  const drop = (): void => {
    fail();
    if (!request.readableEnded) request.resume();
  };
  // Before there is a listener for data, which would set it going.
  request.pause();
  request.on("data", ({ buffer, byteOffset, length }: Buffer) => {
    if (controller === undefined) {
      unread += length;
      if (unread > maxUnreadBytes) request.destroy();
      return;
    }
    // Handlers get the same as on the web: a `Buffer` prints, copies and compares in ways of its own.
    controller.enqueue(new Uint8Array(buffer, byteOffset, length));
    request.pause();
  });
  request.once("end", () => {
    controller?.close();
    controller = undefined;
  });
  request.once("error", fail);
  request.once("close", () => fail());
  // What nobody has read by then is in the way of the next request.
  response.once("finish", drop);
  return new ReadableStream<Uint8Array>(
    {
      start: (started) => void (controller = started),
      pull: () => void request.resume(),
      cancel() {
        controller = undefined;
        drop();
      },
    },
    { highWaterMark: 0 },
  );
}

/** Sends a stream no faster than it is taken. Where it fails, the connection is broken off: no part passes for the whole. */
export async function sendStream(
  response: ServerResponse | Http2ServerResponse,
  body: ReadableStream<Uint8Array>,
): Promise<void> {
  const reader = body.getReader();
  const cancel = (): void => void reader.cancel().catch(() => {});
  response.once("close", cancel);
  // A client that has gone is told by `close`.
  response.on("error", () => {});
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read())
      if (!write(response, part.value)) await drained(response);
    if (!response.destroyed) response.end();
  } catch {
    breakOff(response);
  }
}

/** Both kinds of response have the method, with types that have no common form. */
function write(response: ServerResponse | Http2ServerResponse, chunk: Uint8Array): boolean {
  return "stream" in response ? response.write(chunk) : response.write(chunk);
}

function drained(response: ServerResponse | Http2ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off("drain", done);
      response.off("close", done);
      resolve();
    };
    if (response.destroyed) return resolve();
    response.on("drain", done);
    response.on("close", done);
  });
}

/** A stream of HTTP/2 that is destroyed without an error looks as if it had ended. */
function breakOff(response: ServerResponse | Http2ServerResponse): void {
  if ("stream" in response) response.stream.close(INTERNAL_ERROR);
  else response.destroy();
}

/** RFC 9113, section 7. */
const INTERNAL_ERROR = 2;
