import type { Readable } from "node:stream";

import { nodeModule } from "../platform/node-process.js";
import { toTransportError } from "./transport-error.js";

/** Whether a body is a stream of Node. */
export function isReadable(body: unknown): body is Readable {
  // Guaranteed by the optional member: whatever a body has by that name is looked at as a value only.
  return typeof (Object(body) as { pipe?: unknown }).pipe === "function";
}

/** A stream of Node over parts that are there already. Undefined where there is no Node. */
export function readableOf(parts: readonly (Uint8Array | string)[]): Readable | undefined {
  return nodeModule("node:stream")?.Readable.from(parts, { objectMode: false });
}

/** Has a stream of Node fail with errors of ours, and never with one that nobody listens to, which would end the process. */
export function withTransportErrors(stream: Readable): Readable {
  const destroy = stream._destroy.bind(stream);
  stream._destroy = (error, done) => destroy(error && toTransportError(error), done);
  return stream.on("error", () => {});
}

/** The same stream as one of the web. */
export function toWebStream(stream: Readable): ReadableStream<Uint8Array> {
  // In bytes, since Node counts chunks where nothing is said.
  const strategy = new ByteLengthQueuingStrategy({ highWaterMark: 65_536 });
  // Guaranteed by the stream: where there is one of Node, there is Node, and its web streams are those of the web.
  return nodeModule("node:stream")?.Readable.toWeb(stream, { strategy }) as ReadableStream<Uint8Array>;
}
