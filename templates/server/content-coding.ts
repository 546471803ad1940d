import { boundedStream } from "./body-stream.js";
import { readStream } from "./read-stream.js";
import type { ServerRequest } from "./server-request.js";

/** Undoes what `@requestCompression` lets clients do with a body; the request stays as it is where they did not. */
export type DecodeBody = (request: ServerRequest, maxBytes: number) => Promise<ServerRequest>;

/**
 * Decompresses a body whose last coding is gzip. What comes out of it is bounded as bodies are: a few bytes of gzip can
 * stand for gigabytes. The rest of the header is the operation's, whose input may have it.
 */
export async function decodeGzip(request: ServerRequest, maxBytes: number): Promise<ServerRequest> {
  const codings = (request.header(HEADER) ?? "").split(",").map((coding) => coding.trim());
  // `x-gzip` is an older name of it (RFC 9110, section 8.4.1.3).
  const { body } = request;
  if (!/^(?:x-)?gzip$/i.test(codings.at(-1) ?? "") || typeof body === "string") return request;
  const decoded = body instanceof Uint8Array ? await decompress(body, maxBytes) : unzipped(body, maxBytes);
  return new DecodedRequest(request, codings.slice(0, -1), decoded);
}

const HEADER = "content-encoding";

function unzipped(body: ReadableStream<Uint8Array>, maxBytes: number): ReadableStream<Uint8Array> {
  // The cast is sound: what is read from a connection is never shared memory.
  const compressed = body as ReadableStream<Uint8Array<ArrayBuffer>>;
  return boundedStream(compressed.pipeThrough(new DecompressionStream("gzip")), maxBytes, "undecodable");
}

async function decompress(body: Uint8Array, maxBytes: number): Promise<ServerRequest["body"]> {
  if (body.length === 0) return body;
  try {
    // The cast is sound: a body is never shared memory, which is all that the wider type adds.
    const compressed = new Blob([body as Uint8Array<ArrayBuffer>]).stream();
    return await readStream(compressed.pipeThrough(new DecompressionStream("gzip")), maxBytes);
  } catch {
    return "undecodable";
  }
}

/** The request as it was before it was compressed. */
class DecodedRequest implements ServerRequest {
  readonly body: ServerRequest["body"];
  readonly #request: ServerRequest;
  readonly #coding: string | undefined;

  constructor(request: ServerRequest, codings: readonly string[], body: ServerRequest["body"]) {
    this.body = body;
    this.#request = request;
    this.#coding = codings.length === 0 ? undefined : codings.join(", ");
  }

  get method(): string {
    return this.#request.method;
  }

  get path(): string {
    return this.#request.path;
  }

  get basePath(): string | undefined {
    return this.#request.basePath;
  }

  get query(): string {
    return this.#request.query;
  }

  get signal(): AbortSignal {
    return this.#request.signal;
  }

  header(name: string): string | undefined {
    return name === HEADER ? this.#coding : this.#request.header(name);
  }

  headerNames(): string[] {
    const names = this.#request.headerNames();
    return this.#coding === undefined ? names.filter((name) => name !== HEADER) : names;
  }
}
