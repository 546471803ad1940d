import { nodeModule } from "../platform/node-process.js";
import { ofExactLength } from "./exact-length.js";
import { wrongLength } from "./length-check.js";
import type { RequestBody, SerializedRequest } from "./operation.js";
import { isPlainBody } from "./plain-body.js";

/**
 * Says how long a body is that is neither text nor bytes, where that is known before it is read: a blob, or a stream of
 * `node:fs`. A length that the input has stays. The body is held to it. All others are sent in chunks.
 */
export function addStreamLength(request: SerializedRequest): SerializedRequest {
  const { headers, body } = request;
  if (isPlainBody(body)) return request;
  const known = lengthOf(body);
  if (known !== undefined) headers["content-length"] ??= String(known);
  const length = Number(headers["content-length"]);
  // Nothing is known of it, or the header is no length at all, which the service is to judge.
  if (!(length >= 0)) return request;
  if (body instanceof Blob && body.size !== length) throw wrongLength(length, body.size);
  return { ...request, body: ofExactLength(body, length) };
}

/** The same for `@requiresLength`: throws where the length is unknown. Spec: https://smithy.io/2.0/spec/streaming.html#smithy-api-requireslength-trait */
export function requireStreamLength(request: SerializedRequest): SerializedRequest {
  const measured = addStreamLength(request);
  if (!isPlainBody(measured.body) && measured.headers["content-length"] === undefined)
    throw new TypeError(UNKNOWN_LENGTH);
  return measured;
}

const UNKNOWN_LENGTH =
  "The service needs the length of the body before it is sent: give text, bytes, a Blob, a stream of a file, or the length with the stream.";

function lengthOf(body: Exclude<RequestBody, string | Uint8Array>): number | undefined {
  // Guaranteed by the optional members: any stream may have these.
  return body instanceof Blob ? body.size : lengthOfFile(body as FileStream);
}

/** What is looked at of a body to know a stream of `node:fs` by: its path, and the part of the file that it reads. */
interface FileStream {
  readonly path?: unknown;
  readonly start?: unknown;
  readonly end?: unknown;
}

function lengthOfFile({ path, start = 0, end }: FileStream): number | undefined {
  if (typeof path !== "string" || typeof start !== "number") return undefined;
  const file = nodeModule("node:fs")?.statSync(path, { throwIfNoEntry: false });
  // Pipes and devices have no size; a file that is not there is the stream's own error.
  if (file?.isFile() !== true) return undefined;
  const last = typeof end === "number" ? Math.min(end, file.size - 1) : file.size - 1;
  return Math.max(last - start + 1, 0);
}
