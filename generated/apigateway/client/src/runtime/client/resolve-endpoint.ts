import type { Endpoint, Provider } from "@smithy/types";

import type { ClientConfig, ResolvedClientConfig, ServiceDescription } from "./config.js";
import { defaultEndpoint, parseEndpoint } from "./endpoint.js";
import { toProvider } from "./provider.js";

/** The endpoint that the caller chose. Undefined where it follows from the region. */
export function chosenEndpoint({ endpoint }: ClientConfig): Provider<Endpoint> | undefined {
  if (endpoint === undefined) return undefined;
  const chosen = toProvider(endpoint);
  return async () => parseEndpoint(await chosen());
}

/** The endpoint that the service has in the client's region. */
export function regionalEndpoint(
  { endpointPrefix }: ServiceDescription,
  config: Pick<ResolvedClientConfig, "region" | "tls" | "useDualstackEndpoint" | "useFipsEndpoint">,
): Provider<Endpoint> {
  return async () => {
    const parameters = {
      region: await config.region(),
      tls: config.tls,
      useDualstackEndpoint: await config.useDualstackEndpoint(),
      useFipsEndpoint: await config.useFipsEndpoint(),
    };
    return defaultEndpoint(endpointPrefix, parameters);
  };
}
