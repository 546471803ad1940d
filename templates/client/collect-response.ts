import type { HttpResponse } from "@smithy/types";

import { attachResponse } from "./attach-response.js";
import type { CollectedResponse } from "./operation.js";
import { toTransportError } from "./transport-error.js";

/**
 * Reads the whole body of a response, of whichever kind the transport gave: bytes, text, a stream of Node or of the web, a
 * blob. Throws a transport error where it breaks off; what had arrived is that error's `$response`.
 */
export async function collectResponse(response: HttpResponse): Promise<CollectedResponse> {
  const { statusCode } = response;
  const headers = lowerCaseNames(response.headers);
  const chunks: Uint8Array[] = [];
  try {
    await collect(response.body, chunks);
  } catch (thrown) {
    const error = toTransportError(thrown);
    attachResponse(error, { statusCode, headers, body: concatenate(chunks) });
    throw error;
  }
  return { statusCode, headers, body: concatenate(chunks) };
}

function lowerCaseNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  // Without a prototype, so that asking for a header called `constructor` finds none where none was sent.
  const lowered = Object.create(null) as Record<string, string>;
  for (const name of Object.keys(headers)) lowered[name.toLowerCase()] = headers[name] ?? "";
  return lowered;
}

async function collect(body: unknown, chunks: Uint8Array[]): Promise<void> {
  if (body == null) return;
  if (body instanceof Uint8Array || typeof body === "string") chunks.push(toBytes(body));
  else if (isIterable(body)) for await (const chunk of body) chunks.push(toBytes(chunk));
  // Guaranteed by `RequestHandler`: what is left are the bodies of the web's own responses.
  else chunks.push(new Uint8Array(await new Response(body as BodyInit).arrayBuffer()));
}

function isIterable(body: unknown): body is AsyncIterable<string | Uint8Array> {
  return typeof body === "object" && body !== null && Symbol.asyncIterator in body;
}

function toBytes(chunk: string | Uint8Array): Uint8Array {
  return typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks;
  if (only !== undefined && chunks.length === 1) return only;
  const all = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    all.set(chunk, offset);
    offset += chunk.length;
  }
  return all;
}
