import type { HttpRequest } from "./node-request.js";
import type { BodyFault } from "./server-request.js";

/** What bytes come from: streams of Node differ in all else. */
export interface ByteSource {
  on(event: "data", listener: (chunk: Buffer) => void): unknown;
  on(event: "end" | "error", listener: () => void): unknown;
}

/**
 * Reads a body, and calls back once; not at all, if the client goes away before the end. The source is the request itself,
 * or what a framework has made of it.
 */
export function readNodeBody(
  request: HttpRequest,
  maxBytes: number,
  contentLength: number,
  done: (body: Uint8Array | BodyFault) => void,
  source: ByteSource = request,
): void {
  if (contentLength > maxBytes) {
    request.resume();
    return done("too-large");
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  source.on("data", (chunk: Uint8Array) => {
    const before = size;
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
    // Answered at once. What still comes is read and dropped, so that the client gets to the answer.
    else if (before <= maxBytes) done("too-large");
  });
  source.on("end", () => {
    const [first = new Uint8Array()] = chunks;
    const { buffer, byteOffset } = chunks.length > 1 ? Buffer.concat(chunks) : first;
    // Handlers get the same as on the web: a `Buffer` prints, copies and compares in ways of its own.
    if (size <= maxBytes) done(new Uint8Array(buffer, byteOffset, size));
  });
  source.on("error", ignore);
}

/** A connection that breaks is no news, but without a listener it would end the process. */
function ignore(): void {}
