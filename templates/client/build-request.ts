import type { HttpRequest, MetadataBearer } from "@smithy/types";

import type { Call } from "./call.js";
import { hostHeader, joinPath } from "./endpoint.js";
import { utf8Length } from "../platform/node-process.js";

/** The request of a call, the same for all its attempts: what the operation writes, at the client's endpoint. */
export async function buildRequest<Input, Output extends MetadataBearer>(
  call: Call<Input, Output>,
  input: Input,
): Promise<HttpRequest> {
  const { config, operation } = call;
  const { method, path, query, headers, body, hostPrefix = "" } = await operation.serialize(input, config);
  const endpoint = await config.requestEndpoint(operation.endpointParameters?.(input));
  const { protocol, port } = endpoint;
  call.signingScope = endpoint.signingScope;
  Object.assign(headers, endpoint.headers);
  const hostname = hostPrefix + endpoint.hostname;
  headers["host"] = hostHeader(protocol, hostname, port);
  headers["user-agent"] = config.userAgent;
  // The length of a stream nobody knows.
  if (typeof body === "string") headers["content-length"] = String(utf8Length(body));
  else if (body instanceof Uint8Array) headers["content-length"] = String(body.length);
  const request = {
    protocol,
    hostname,
    method,
    path: joinPath(endpoint.path, path),
    query: { ...endpoint.query, ...query },
    headers,
    body,
  };
  return Object.assign(request, port && { port });
}
