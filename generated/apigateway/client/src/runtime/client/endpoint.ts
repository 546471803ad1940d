import type { Endpoint, EndpointV2 } from "@smithy/types";

/** Where requests go: a URL as text or as an object, or the parts of one. */
export type EndpointSetting = string | URL | Endpoint | EndpointV2;

/** The parts of an endpoint that the caller gave. Throws for text that is not an absolute URL with http or https. */
export function parseEndpoint(endpoint: EndpointSetting): Endpoint {
  if (typeof endpoint === "object" && "path" in endpoint) return endpoint;
  const text = String(typeof endpoint === "object" && "url" in endpoint ? endpoint.url : endpoint);
  if (!/^https?:/i.test(text)) throw new Error(`The endpoint \`${text}\` is no http or https URL.`);
  const { protocol, hostname, port, pathname: path } = new URL(text);
  return { protocol, hostname, path, ...(port !== "" && { port: Number(port) }) };
}

/** The path of a request below the path of the endpoint. */
export function joinPath(base: string, path: string): string {
  return base.endsWith("/") ? base.slice(0, -1) + path : base + path;
}

/** The value of the `host` header: with the port, unless it is the protocol's own. */
export function hostHeader(protocol: string, hostname: string, port: number | undefined): string {
  const own = protocol === "https:" ? 443 : 80;
  return port === undefined || port === own ? hostname : `${hostname}:${port}`;
}
