import type { Endpoint, EndpointV2 } from "@smithy/types";

/** Where requests go: a URL as text or as an object, or the parts of one. */
export type EndpointSetting = string | URL | Endpoint | EndpointV2;

/** What the host of a service depends on, where the caller gave no endpoint. */
export interface EndpointParameters {
  readonly region: string;
  readonly useDualstackEndpoint: boolean;
  readonly useFipsEndpoint: boolean;
  /** False for `http:`. */
  readonly tls: boolean;
}

/** The parts of an endpoint that the caller gave. Throws for text that is not an absolute URL with http or https. */
export function parseEndpoint(endpoint: EndpointSetting): Endpoint {
  if (typeof endpoint === "object" && "hostname" in endpoint && !(endpoint instanceof URL)) return endpoint;
  const url = parseUrl(typeof endpoint === "object" && "url" in endpoint ? endpoint.url : endpoint);
  const query: Record<string, string[]> = {};
  for (const [name, value] of url.searchParams) (query[name] ??= []).push(value);
  return {
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    ...(url.port !== "" && { port: Number(url.port) }),
    ...(url.search !== "" && { query }),
  };
}

/** The host that AWS's services have by default: `prefix.region.suffix`, the suffix being that of the region's partition. */
export function defaultEndpoint(prefix: string, parameters: EndpointParameters): Endpoint {
  const { region, useDualstackEndpoint, useFipsEndpoint, tls } = parameters;
  const [, suffix = "amazonaws.com", dualstackSuffix = suffix] =
    PARTITIONS.find(([start]) => region.startsWith(start)) ?? [];
  const host = `${prefix}${useFipsEndpoint ? "-fips" : ""}.${region}`;
  return {
    protocol: tls ? "https:" : "http:",
    hostname: `${host}.${useDualstackEndpoint ? dualstackSuffix : suffix}`,
    path: "/",
  };
}

/** The path of a request below the path of the endpoint. */
export function joinPath(base: string, path: string): string {
  return base.endsWith("/") ? base.slice(0, -1) + path : base + path;
}

/** The value of the `host` header: with the port, unless it is the protocol's own. */
export function hostHeader({ protocol, hostname, port }: Omit<Endpoint, "path">): string {
  const own = protocol === "https:" ? 443 : 80;
  return port === undefined || port === own ? hostname : `${hostname}:${port}`;
}

/** How a region's name begins, the suffix of its hosts, and of those that answer over IPv6 as well. */
const PARTITIONS: readonly (readonly [string, string, string?])[] = [
  ["cn-", "amazonaws.com.cn", "api.amazonwebservices.com.cn"],
  ["us-iso-", "c2s.ic.gov"],
  ["us-isob-", "sc2s.sgov.gov"],
  ["us-isof-", "csp.hci.ic.gov"],
  ["eu-isoe-", "cloud.adc-e.uk"],
  ["eusc-", "amazonaws.eu"],
  ["", "amazonaws.com", "api.aws"],
];

function parseUrl(text: string | URL): URL {
  try {
    const url = new URL(text);
    if (url.protocol === "http:" || url.protocol === "https:") return url;
  } catch {
    // Told below, with the words of the caller.
  }
  throw new Error(`The endpoint \`${String(text)}\` is not a URL that begins with http:// or https://.`);
}
