import type { RequestSigner } from "@smithy/types";

import type { ClientConfig, ResolvedClientConfig, ServiceDescription } from "./config.js";
import { resolveCredentials } from "./credentials.js";
import { defaultTransport } from "./default-transport.js";
import { environmentVariable } from "./node-process.js";
import { toProvider } from "./provider.js";
import { resolveRegion } from "./region.js";
import { chosenEndpoint, regionalEndpoint } from "./resolve-endpoint.js";
import { StandardRetryStrategy } from "./retry.js";
import { SigV4Signer } from "./sigv4.js";
import type { Transport, TransportOptions } from "./transport.js";
import { randomUuid } from "./uuid.js";

/** Fills in what the caller left open. Providers are asked when a call needs them, so that this throws for nothing. */
export function resolveConfig(config: ClientConfig, service: ServiceDescription): ResolvedClientConfig {
  const identity = {
    region: resolveRegion(config.region),
    credentials: resolveCredentials(config.credentials),
  };
  const hosts = {
    region: identity.region,
    tls: config.tls ?? true,
    useDualstackEndpoint: toProvider(config.useDualstackEndpoint ?? false),
    useFipsEndpoint: toProvider(config.useFipsEndpoint ?? false),
  };
  const maxAttempts = toProvider(config.maxAttempts ?? maxAttemptsOfEnvironment);
  const endpoint = chosenEndpoint(config, service);
  const signer = config.signer ?? defaultSigner(service, identity);
  return {
    serviceId: service.serviceId,
    apiVersion: service.apiVersion,
    ...identity,
    ...hosts,
    ...(endpoint && { endpoint }),
    requestEndpoint: endpoint ?? regionalEndpoint(service, hosts),
    disableHostPrefix: config.disableHostPrefix ?? false,
    maxAttempts,
    retryStrategy: toProvider(config.retryStrategy ?? new StandardRetryStrategy({ maxAttempts })),
    requestHandler: transportOf(config.requestHandler),
    ...(signer && { signer: toProvider(signer) }),
    ...(config.logger && { logger: config.logger }),
    systemClockOffset: config.systemClockOffset ?? 0,
    idempotencyToken: config.idempotencyToken ?? randomUuid,
    userAgent: userAgent(service, config.customUserAgent),
  };
}

function maxAttemptsOfEnvironment(): number {
  return Number(environmentVariable("AWS_MAX_ATTEMPTS")) || 3;
}

function defaultSigner(
  { signingName }: ServiceDescription,
  identity: Pick<ResolvedClientConfig, "region" | "credentials">,
): RequestSigner | undefined {
  return signingName === undefined ? undefined : new SigV4Signer({ service: signingName, ...identity });
}

function transportOf(setting: Transport | TransportOptions = {}): Transport {
  return "handle" in setting ? setting : defaultTransport(setting);
}

function userAgent({ serviceId, apiVersion }: ServiceDescription, custom: string | undefined): string {
  const own = `tinsmith api/${serviceId.toLowerCase().replaceAll(" ", "-")}#${apiVersion}`;
  return custom === undefined ? own : `${own} ${custom}`;
}
