import type { HttpRequest, MetadataBearer } from "@smithy/types";

import type { Call } from "./call.js";
import { hostHeader, joinPath } from "./endpoint.js";
import { utf8Length } from "./node-process.js";

/** The request of a call, the same for all its attempts: what the operation writes, at the client's endpoint. */
export async function buildRequest<Input, Output extends MetadataBearer>(
  { config, operation }: Call<Input, Output>,
  input: Input,
): Promise<HttpRequest> {
  const { method, path, query, headers, body, hostPrefix } = operation.serialize(input, config);
  const endpoint = await config.requestEndpoint();
  const prefix = config.disableHostPrefix ? "" : (hostPrefix ?? "");
  const address = {
    protocol: endpoint.protocol,
    hostname: prefix + endpoint.hostname,
    ...(endpoint.port !== undefined && { port: endpoint.port }),
  };
  const length =
    typeof body === "string" ? utf8Length(body) : body instanceof Uint8Array ? body.length : undefined;
  return {
    method,
    ...address,
    path: joinPath(endpoint.path, path),
    query: { ...endpoint.query, ...query },
    headers: {
      ...headers,
      host: hostHeader(address),
      "user-agent": config.userAgent,
      ...(length !== undefined && { "content-length": String(length) }),
    },
    body,
  };
}
