import type { HeaderBag, HttpRequest, MetadataBearer } from "@smithy/types";

import type { Call } from "./call.js";
import { hostHeader, joinPath } from "./endpoint.js";
import { utf8Length } from "./node-process.js";
import type { RequestBody } from "./operation.js";

/** The request of a call, the same for all its attempts: what the operation writes, at the client's endpoint. */
export async function buildRequest<Input, Output extends MetadataBearer>(
  { config, operation }: Call<Input, Output>,
  input: Input,
): Promise<HttpRequest> {
  const { hostPrefix = "", ...serialized } = operation.serialize(input, config);
  const endpoint = await config.requestEndpoint();
  const address = { ...endpoint, hostname: hostPrefix + endpoint.hostname };
  return {
    ...address,
    ...serialized,
    path: joinPath(endpoint.path, serialized.path),
    query: { ...endpoint.query, ...serialized.query },
    headers: {
      ...serialized.headers,
      ...contentLength(serialized.body),
      host: hostHeader(address),
      "user-agent": config.userAgent,
    },
  };
}

/** Absent for a stream, whose length nobody knows, and where there is no body. */
function contentLength(body: RequestBody | undefined): HeaderBag {
  if (typeof body === "string") return { "content-length": String(utf8Length(body)) };
  return body instanceof Uint8Array ? { "content-length": String(body.length) } : {};
}
