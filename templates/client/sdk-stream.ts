import type { SdkStreamMixin, StreamingBlobPayloadOutputTypes } from "@smithy/types";

import { encodeBase64 } from "../codec/base64.js";
import { collectBody } from "./collect-response.js";
import { isReadable, readableOf, toWebStream, withTransportErrors } from "./node-readable.js";

/**
 * The body of a response as the AWS SDK hands it out: Node's own stream, elsewhere one of the web, with functions that read
 * it as a whole or make it a stream of the web. Only one of them can be called, and once.
 *
 * Nothing is read before it is asked for. A body that nobody reads holds its connection until it is destroyed or cancelled.
 */
export function toSdkStream(body: unknown): StreamingBlobPayloadOutputTypes {
  const stream = toStream(body);
  let isTaken = false;
  const take = (): Stream => {
    if (isTaken) throw new Error("The stream has already been transformed.");
    isTaken = true;
    return stream;
  };
  const transformToByteArray = async (): Promise<Uint8Array> => collectBody(take());
  const transforms: SdkStreamMixin = {
    transformToByteArray,
    transformToString: async (encoding) => toText(await transformToByteArray(), encoding),
    transformToWebStream: () => ofTheWeb(take()),
  };
  return Object.assign(stream, transforms);
}

type Stream = ReturnType<typeof withTransportErrors> | ReadableStream<Uint8Array> | Blob;

/** Transports give streams of either kind; whoever answers in their place may give bytes, text or nothing. */
function toStream(body: unknown): Stream {
  if (isReadable(body)) return withTransportErrors(body);
  if (body instanceof Blob || body instanceof ReadableStream) return body;
  // Guaranteed by `RequestHandler`: what is left are bytes and text.
  const part = (body ?? "") as Uint8Array<ArrayBuffer> | string;
  const parts = part.length === 0 ? [] : [part];
  return readableOf(parts) ?? new Blob(parts).stream();
}

function ofTheWeb(stream: Stream): ReadableStream<Uint8Array> {
  if (isReadable(stream)) return toWebStream(stream);
  return stream instanceof Blob ? stream.stream() : stream;
}

/** Node's own encodings where there are some; all that `TextDecoder` knows, base64 and hex elsewhere. */
function toText(bytes: Uint8Array, encoding = "utf-8"): string {
  // Guaranteed by the optional member: a platform without a `Buffer` has none by that name.
  const { Buffer } = globalThis as { readonly Buffer?: typeof globalThis.Buffer };
  if (Buffer?.isEncoding(encoding))
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(encoding);
  if (encoding === "base64") return encodeBase64(bytes);
  if (encoding === "hex") return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}
