import type { BodyFault, ServerRequest } from "./server-request.js";
import { readStream } from "./read-stream.js";

/** Undoes what `@requestCompression` lets clients do with a body; the request stays as it is where they did not. */
export type DecodeBody = (request: ServerRequest, maxBytes: number) => Promise<ServerRequest>;

/**
 * Decompresses a body whose last coding is gzip. What comes out of it is bounded as bodies are: a few bytes of gzip can
 * stand for gigabytes. The rest of the header is the operation's, whose input may have it.
 */
export async function decodeGzip(request: ServerRequest, maxBytes: number): Promise<ServerRequest> {
  const codings = (request.header(HEADER) ?? "").split(",").map((coding) => coding.trim());
  // `x-gzip` is an older name of it (RFC 9110, section 8.4.1.3).
  if (!/^(?:x-)?gzip$/i.test(codings.at(-1) ?? "") || !(request.body instanceof Uint8Array)) return request;
  return new DecodedRequest(request, codings.slice(0, -1), await decompress(request.body, maxBytes));
}

const HEADER = "content-encoding";

async function decompress(body: Uint8Array, maxBytes: number): Promise<Uint8Array | BodyFault> {
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
  readonly body: Uint8Array | BodyFault;
  readonly #request: ServerRequest;
  readonly #coding: string | undefined;

  constructor(request: ServerRequest, codings: readonly string[], body: Uint8Array | BodyFault) {
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
