import type { Endpoint, Provider } from "@smithy/types";

import type { ClientConfig, ResolvedClientConfig, ServiceDescription } from "./config.js";
import { defaultEndpoint, parseEndpoint } from "./endpoint.js";
import { environmentVariable } from "./node-process.js";
import { toProvider } from "./provider.js";

/** The endpoint that the caller or the environment chose. Undefined where it follows from the region. */
export function chosenEndpoint(
  { endpoint }: ClientConfig,
  { serviceId }: ServiceDescription,
): Provider<Endpoint> | undefined {
  const ofService = `AWS_ENDPOINT_URL_${serviceId.toUpperCase().replaceAll(/[ -]/g, "_")}`;
  const setting = endpoint ?? environmentVariable(ofService) ?? environmentVariable("AWS_ENDPOINT_URL");
  if (setting === undefined) return undefined;
  const chosen = toProvider(setting);
  return async () => parseEndpoint(await chosen());
}

/** The endpoint that the service has in the client's region. */
export function regionalEndpoint(
  { endpointPrefix, endpointRules }: ServiceDescription,
  config: Pick<ResolvedClientConfig, "region" | "tls" | "useDualstackEndpoint" | "useFipsEndpoint">,
): Provider<Endpoint> {
  return async () => {
    const parameters = {
      region: await config.region(),
      tls: config.tls,
      useDualstackEndpoint: await config.useDualstackEndpoint(),
      useFipsEndpoint: await config.useFipsEndpoint(),
    };
    return endpointRules?.(parameters) ?? defaultEndpoint(endpointPrefix, parameters);
  };
}
