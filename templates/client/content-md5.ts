import { encodeBase64 } from "../codec/base64.js";
import { md5 } from "./md5.js";
import type { SerializedRequest } from "./operation.js";
import { isPlainBody } from "./plain-body.js";

/**
 * Adds the checksum of a request's body (RFC 1864), for operations with `@httpChecksumRequired`. A checksum that the
 * caller gave stays, and a stream has none: nobody knows what will come.
 */
export function addContentMd5(request: SerializedRequest): SerializedRequest {
  const { headers, body } = request;
  if (isPlainBody(body)) headers["content-md5"] ??= encodeBase64(md5(bytesOf(body)));
  return request;
}

function bytesOf(body: string | Uint8Array | null | undefined): Uint8Array {
  return typeof body === "string" ? new TextEncoder().encode(body) : (body ?? new Uint8Array());
}
