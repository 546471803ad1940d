import { PlatformTransport, randomUuid } from "#platform";
import type { Endpoint, Provider, RequestSigner } from "@smithy/types";

import type { ClientConfig, ResolvedClientConfig, ServiceDescription } from "./config.js";
import { type CredentialsProvider, resolveCredentials } from "./credentials.js";
import { type Endpoints, parseEndpoint } from "./endpoint.js";
import { environmentVariable } from "../platform/node-process.js";
import { toProvider } from "./provider.js";
import { resolveRegion } from "./region.js";
import { StandardRetryStrategy } from "./retry.js";
import { SigV4Signer } from "./sigv4.js";
import type { Transport, TransportOptions } from "./transport.js";

/** Fills in what the caller left open. Providers are asked when a call needs them, so that this throws for nothing. */
export function resolveConfig(
  config: ClientConfig,
  service: ServiceDescription,
  endpoints: Endpoints,
): ResolvedClientConfig {
  const region = resolveRegion(config.region);
  const credentials = resolveCredentials(config.credentials);
  const maxAttempts = toProvider(
    config.maxAttempts ?? (Number(environmentVariable("AWS_MAX_ATTEMPTS")) || 3),
  );
  const signer = config.signer ?? defaultSigner(service, region, credentials);
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
    credentials,
    requestEndpoint: endpoints(hosts),
    maxAttempts,
    retryStrategy: toProvider(config.retryStrategy ?? new StandardRetryStrategy(maxAttempts)),
    requestHandler: transportOf(config.requestHandler),
    signer: signer && toProvider(signer),
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

function defaultSigner(
  { signingName: service }: ServiceDescription,
  region: Provider<string>,
  credentials: CredentialsProvider,
): RequestSigner | undefined {
  return service === undefined ? undefined : new SigV4Signer({ service, region, credentials });
}

function transportOf(setting: Transport | TransportOptions = {}): Transport {
  return "handle" in setting ? setting : new PlatformTransport(setting);
}

function userAgent({ serviceId }: ServiceDescription, custom = ""): string {
  return `tinsmith api/${serviceId.replaceAll(" ", "-")} ${custom}`.trim();
}
