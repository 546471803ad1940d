import { PlatformTransport, randomUuid } from "#platform";
import type { Endpoint, Provider } from "@smithy/types";

import type { ClientConfig, ResolvedClientConfig, ServiceDescription } from "./config.js";
import { type Endpoints, parseEndpoint } from "./endpoint.js";
import { environmentVariable } from "../platform/node-process.js";
import { toProvider } from "./provider.js";
import { resolveRegion } from "./region.js";
import { StandardRetryStrategy } from "./retry.js";
import type { Transport, TransportOptions } from "./transport.js";

/** Fills in what the caller left open. Providers are asked when a call needs them, so that this throws for nothing. */
export function resolveConfig(
  config: ClientConfig,
  service: ServiceDescription,
  endpoints: Endpoints,
): ResolvedClientConfig {
  const region = resolveRegion(config.region);
  const maxAttempts = toProvider(
    config.maxAttempts ?? (Number(environmentVariable("AWS_MAX_ATTEMPTS")) || 3),
  );
  const hosts = {
    region,
    endpoint: chosenEndpoint(config),
    tls: config.tls ?? true,
    useDualstackEndpoint: toProvider(config.useDualstackEndpoint ?? false),
    useFipsEndpoint: toProvider(config.useFipsEndpoint ?? false),
  };
  return {
    ...service,
    ...hosts,
    requestEndpoint: endpoints(hosts),
    maxAttempts,
    retryMode: toProvider(config.retryMode ?? "standard"),
    retryStrategy: toProvider(config.retryStrategy ?? new StandardRetryStrategy(maxAttempts)),
    requestHandler: transportOf(config.requestHandler),
    authSigners: [],
    logger: config.logger,
    systemClockOffset: config.systemClockOffset ?? 0,
    idempotencyToken: config.idempotencyToken ?? randomUuid,
    userAgent: userAgent(service, config.customUserAgent),
  };
}

function chosenEndpoint({ endpoint }: ClientConfig): Provider<Endpoint> | undefined {
  if (endpoint === undefined) return undefined;
  const chosen = toProvider(endpoint);
  return async () => parseEndpoint(await chosen());
}

function transportOf(setting: Transport | TransportOptions = {}): Transport {
  return "handle" in setting ? setting : new PlatformTransport(setting);
}

/** `tinsmith api/API-Gateway program/1.2` */
function userAgent({ serviceId }: ServiceDescription, custom: ClientConfig["customUserAgent"] = []): string {
  const parts = [custom].flat().map((part) => [part].flat().join("/"));
  return ["tinsmith", `api/${serviceId.replaceAll(" ", "-")}`, ...parts].join(" ");
}
