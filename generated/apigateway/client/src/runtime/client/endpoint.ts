import type { Endpoint, EndpointV2, Provider } from "@smithy/types";

import type { SigningScope } from "./signing-scope.js";

/** Where requests go: a URL as text or as an object, or the parts of one. */
export type EndpointSetting = string | URL | Endpoint | EndpointV2;

/** Where the requests of a call go, and what the endpoint asks of them. */
export interface RequestEndpoint extends Endpoint {
  readonly signingScope?: SigningScope;
}

/** Finds the endpoint of a call. Some services look at parts of its input, by the names of their rules. */
export type EndpointResolver = (ofCall?: Readonly<Record<string, unknown>>) => Promise<RequestEndpoint>;

/** What the endpoints of a client depend on, whichever the service. */
export interface EndpointSettings {
  readonly region: Provider<string>;
  /** The endpoint that the caller chose; absent where he leaves the choice to the service. */
  readonly endpoint: Provider<Endpoint> | undefined;
  readonly tls: boolean;
  readonly useDualstackEndpoint: Provider<boolean>;
  readonly useFipsEndpoint: Provider<boolean>;
}

/** How a service's endpoints are found. */
export type Endpoints = (settings: EndpointSettings) => EndpointResolver;

/** The endpoints of a service that has none of its own: the caller tells. */
export const givenEndpoint: Endpoints =
  ({ endpoint }) =>
  async () => {
    if (endpoint !== undefined) return endpoint();
    throw new Error("The client has no `endpoint`, and the service has none of its own.");
  };

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
