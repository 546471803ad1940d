import type { EndpointSettings } from "../endpoint.js";

/** The region, for rules. A client with an endpoint of the caller's needs none. */
export function regionParameter({ region, endpoint }: EndpointSettings): Promise<string | undefined> {
  return endpoint === undefined ? region() : region().catch(() => undefined);
}

/** The endpoint that the caller chose as text, for rules. */
export async function endpointParameter({ endpoint }: EndpointSettings): Promise<string | undefined> {
  if (endpoint === undefined) return undefined;
  const { protocol, hostname, port, path } = await endpoint();
  return `${protocol}//${hostname}${port === undefined ? "" : `:${port}`}${path === "/" ? "" : path}`;
}
