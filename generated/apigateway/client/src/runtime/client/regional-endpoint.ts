import type { Endpoint, Provider } from "@smithy/types";

import type { ResolvedClientConfig } from "./config.js";

/** The host that AWS's services have in a region: `prefix.region.suffix`, the suffix being that of the region's partition. */
export function regionalEndpoint(
  prefix: string,
  config: Pick<ResolvedClientConfig, "region" | "tls" | "useDualstackEndpoint" | "useFipsEndpoint">,
): Provider<Endpoint> {
  return async () => {
    const region = await config.region();
    const [suffix, dualstackSuffix] = partitionSuffixes(region);
    const host = prefix + ((await config.useFipsEndpoint()) ? "-fips." : ".") + region;
    return {
      protocol: config.tls ? "https:" : "http:",
      hostname: `${host}.${(await config.useDualstackEndpoint()) ? dualstackSuffix : suffix}`,
      path: "/",
    };
  };
}

/** How the hosts of a partition end, and those of them that answer over IPv6 as well. */
function partitionSuffixes(region: string): readonly [suffix: string, dualstackSuffix: string] {
  if (region.startsWith("cn-")) return ["amazonaws.com.cn", "api.amazonwebservices.com.cn"];
  if (region.startsWith("eusc-")) return ["amazonaws.eu", "amazonaws.eu"];
  return ["amazonaws.com", "api.aws"];
}
