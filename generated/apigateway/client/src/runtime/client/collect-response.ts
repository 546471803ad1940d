import type { HeaderBag, HttpResponse } from "@smithy/types";

import { attachResponse } from "./attach-response.js";
import type { CollectedResponse } from "./operation.js";
import { toTransportError } from "./transport-error.js";

/**
 * Reads the whole body of a response, of whichever kind the transport gave: bytes, text, a stream of Node or of the web, a
 * blob. Throws a transport error where it breaks off; what had arrived is that error's `$response`.
 */
export async function collectResponse({
  statusCode,
  headers,
  body,
}: HttpResponse): Promise<CollectedResponse> {
  const lowered = lowerCaseNames(headers);
  const chunks: Uint8Array[] = [];
  try {
    await collect(body, chunks);
    return { statusCode, headers: lowered, body: await join(chunks) };
  } catch (thrown) {
    const error = toTransportError(thrown);
    attachResponse(error, { statusCode, headers: lowered, body: await join(chunks) });
    throw error;
  }
}

/** The headers by their names in lower case. */
export function lowerCaseNames(headers: HeaderBag): HeaderBag {
  // Without a prototype, so that asking for a header called `constructor` finds none where none was sent.
  const lowered = Object.create(null) as HeaderBag;
  for (const name of Object.keys(headers)) lowered[name.toLowerCase()] = headers[name] ?? "";
  return lowered;
}

/** All bytes of a body of any kind. Throws a transport error where it breaks off. */
export async function collectBody(body: unknown): Promise<Uint8Array> {
  return (await collectResponse({ statusCode: 0, headers: {}, body })).body;
}

async function collect(body: unknown, chunks: Uint8Array[]): Promise<void> {
  if (isIterable(body)) for await (const chunk of body) chunks.push(await toBytes(chunk));
  else if (body != null) chunks.push(await toBytes(body));
}

function isIterable(body: unknown): body is AsyncIterable<unknown> {
  return Symbol.asyncIterator in Object(body);
}

async function toBytes(part: unknown): Promise<Uint8Array> {
  if (part instanceof Uint8Array) return part;
  if (typeof part === "string") return new TextEncoder().encode(part);
  // Guaranteed by `RequestHandler`: what is left are the bodies of the web's own responses.
  return new Uint8Array(await new Response(part as BodyInit).arrayBuffer());
}

async function join(chunks: Uint8Array[]): Promise<Uint8Array> {
  if (chunks.length <= 1) return chunks[0] ?? new Uint8Array();
  // Guaranteed by the platforms: no stream's chunks lie in shared memory.
  return new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}
