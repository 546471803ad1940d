import type { Endpoints } from "./endpoint.js";

/** The host that AWS's services have in a region: `prefix.region.suffix`, the suffix being that of the region's partition. */
export function regionalEndpoint(prefix: string): Endpoints {
  return ({ endpoint, region: regionOf, tls, useDualstackEndpoint, useFipsEndpoint }) =>
    endpoint ??
    (async () => {
      const region = await regionOf();
      const [suffix, dualstackSuffix] = partitionSuffixes(region);
      const host = prefix + ((await useFipsEndpoint()) ? "-fips." : ".") + region;
      return {
        protocol: tls ? "https:" : "http:",
        hostname: `${host}.${(await useDualstackEndpoint()) ? dualstackSuffix : suffix}`,
        path: "/",
      };
    });
}

/** How the hosts of a partition end, and those of them that answer over IPv6 as well. */
function partitionSuffixes(region: string): readonly [suffix: string, dualstackSuffix: string] {
  if (region.startsWith("cn-")) return ["amazonaws.com.cn", "api.amazonwebservices.com.cn"];
  if (region.startsWith("eusc-")) return ["amazonaws.eu", "amazonaws.eu"];
  return ["amazonaws.com", "api.aws"];
}
