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
  const partition = /^(cn|eusc|eu-isoe|us-iso[bf]?)-/.exec(region)?.[1] ?? "";
  return SUFFIXES[partition] ?? ["amazonaws.com", "api.aws"];
}

/** Partitions with domains of their own, by what their regions' names begin with. */
const SUFFIXES: Readonly<Record<string, readonly [suffix: string, dualstackSuffix: string]>> = {
  cn: ["amazonaws.com.cn", "api.amazonwebservices.com.cn"],
  eusc: ["amazonaws.eu", "api.amazonwebservices.eu"],
  "eu-isoe": ["cloud.adc-e.uk", "api.cloud-aws.adc-e.uk"],
  "us-iso": ["c2s.ic.gov", "api.aws.ic.gov"],
  "us-isob": ["sc2s.sgov.gov", "api.aws.scloud"],
  "us-isof": ["csp.hci.ic.gov", "api.aws.hci.ic.gov"],
};
