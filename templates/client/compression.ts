import type { ClientConfig, ResolvedClientConfig } from "./config.js";
import { utf8Length } from "../platform/node-process.js";
import type { RequestBody, SerializationContext, SerializedRequest } from "./operation.js";
import { isPlainBody } from "./plain-body.js";
import { type Provided, toProvider } from "./provider.js";

/** The settings of clients some of whose operations compress their requests. */
export interface CompressionConfig extends ClientConfig {
  /** True where no request is to be compressed. */
  readonly disableRequestCompression?: Provided<boolean> | undefined;
  /** Bodies with fewer bytes go as they are: 0 to 10485760. Default: 10240. */
  readonly requestMinCompressionSizeBytes?: Provided<number> | undefined;
}

/** Adds what the caller decided about compression to the settings of a client. */
export function withCompression<Config extends ResolvedClientConfig>(
  resolved: Config,
  { disableRequestCompression = false, requestMinCompressionSizeBytes = 10_240 }: CompressionConfig,
): Config {
  const compression = {
    isDisabled: toProvider(disableRequestCompression),
    minSize: toProvider(requestMinCompressionSizeBytes),
  };
  return Object.assign(resolved, { compression });
}

/**
 * Compresses the body of a request by gzip where that is worth it, and says so after the encodings that the caller gave.
 * Streams are compressed as they are read. Spec: https://smithy.io/2.0/spec/behavior-traits.html#request-compression-behavior
 */
export async function gzipRequest(
  request: SerializedRequest,
  { compression }: SerializationContext,
): Promise<SerializedRequest> {
  const { body, headers } = request;
  // Where the platform has no compression, requests go without.
  if (body == null || compression === undefined || typeof CompressionStream === "undefined") return request;
  const minSize = await compression.minSize();
  if (!(minSize >= 0 && minSize <= 10_485_760))
    throw new RangeError("requestMinCompressionSizeBytes must be 0 to 10485760.");
  if ((await compression.isDisabled()) || (isPlainBody(body) && sizeOf(body) < minSize)) return request;
  const given = headers["content-encoding"];
  headers["content-encoding"] = given ? `${given}, gzip` : "gzip";
  // A length that the caller gave is that of what was to be compressed.
  delete headers["content-length"];
  return { ...request, body: await gzip(body) };
}

async function gzip(body: RequestBody): Promise<Uint8Array | ReadableStream<Uint8Array>> {
  // Guaranteed by `RequestBody`, but for iterables, which not every platform takes.
  const stream = new Response(body as BodyInit).body?.pipeThrough(new CompressionStream("gzip"));
  if (stream === undefined || !isPlainBody(body)) return stream ?? new Uint8Array();
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function sizeOf(body: string | Uint8Array): number {
  return typeof body === "string" ? utf8Length(body) : body.length;
}
