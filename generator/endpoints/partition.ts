import type { RuleRecord } from "./rule-value.js";

/** A partition of AWS: regions that share accounts, and the domains of their endpoints. */
export interface Partition {
  readonly name: string;
  /** The names of its regions, also of those to come. */
  readonly regions: RegExp;
  readonly dnsSuffix: string;
  readonly dualStackDnsSuffix: string;
  readonly supportsFIPS: boolean;
  readonly supportsDualStack: boolean;
  /** The region to sign for where a service has one endpoint for all regions. */
  readonly implicitGlobalRegion: string;
}

/**
 * The partition of a region; a region that is not known belongs to the first one.
 * Spec: https://smithy.io/2.0/aws/rules-engine/library-functions.html#aws-partition-function
 */
export function partitionOf(region: string, partitions: readonly Partition[]): RuleRecord | null {
  const found = partitions.find(({ regions }) => regions.test(region)) ?? partitions[0];
  if (found === undefined) return null;
  return new Map<string, string | boolean>([
    ["name", found.name],
    ["dnsSuffix", found.dnsSuffix],
    ["dualStackDnsSuffix", found.dualStackDnsSuffix],
    ["supportsDualStack", found.supportsDualStack],
    ["supportsFIPS", found.supportsFIPS],
    ["implicitGlobalRegion", found.implicitGlobalRegion],
  ]);
}

/** The partitions as they are, and as they were: since 2025 the isolated ones have dual-stack endpoints. */
export const partitions: readonly Partition[] = [
  {
    name: "aws",
    regions: /^(?:us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$|^aws-global$/,
    dnsSuffix: "amazonaws.com",
    dualStackDnsSuffix: "api.aws",
    supportsFIPS: true,
    supportsDualStack: true,
    implicitGlobalRegion: "us-east-1",
  },
  {
    name: "aws-us-gov",
    regions: /^us-gov-\w+-\d+$|^aws-us-gov-global$/,
    dnsSuffix: "amazonaws.com",
    dualStackDnsSuffix: "api.aws",
    supportsFIPS: true,
    supportsDualStack: true,
    implicitGlobalRegion: "us-gov-west-1",
  },
  {
    name: "aws-cn",
    regions: /^cn-\w+-\d+$|^aws-cn-global$/,
    dnsSuffix: "amazonaws.com.cn",
    dualStackDnsSuffix: "api.amazonwebservices.com.cn",
    supportsFIPS: true,
    supportsDualStack: true,
    implicitGlobalRegion: "cn-northwest-1",
  },
  {
    name: "aws-iso",
    regions: /^us-iso-\w+-\d+$|^aws-iso-global$/,
    dnsSuffix: "c2s.ic.gov",
    dualStackDnsSuffix: "api.aws.ic.gov",
    supportsFIPS: true,
    supportsDualStack: true,
    implicitGlobalRegion: "us-iso-east-1",
  },
  {
    name: "aws-iso-b",
    regions: /^us-isob-\w+-\d+$|^aws-iso-b-global$/,
    dnsSuffix: "sc2s.sgov.gov",
    dualStackDnsSuffix: "api.aws.scloud",
    supportsFIPS: true,
    supportsDualStack: true,
    implicitGlobalRegion: "us-isob-east-1",
  },
  {
    name: "aws-iso-e",
    regions: /^eu-isoe-\w+-\d+$|^aws-iso-e-global$/,
    dnsSuffix: "cloud.adc-e.uk",
    dualStackDnsSuffix: "api.cloud-aws.adc-e.uk",
    supportsFIPS: true,
    supportsDualStack: true,
    implicitGlobalRegion: "eu-isoe-west-1",
  },
  {
    name: "aws-iso-f",
    regions: /^us-isof-\w+-\d+$|^aws-iso-f-global$/,
    dnsSuffix: "csp.hci.ic.gov",
    dualStackDnsSuffix: "api.aws.hci.ic.gov",
    supportsFIPS: true,
    supportsDualStack: true,
    implicitGlobalRegion: "us-isof-south-1",
  },
  {
    name: "aws-eusc",
    regions: /^eusc-(?:de)-\w+-\d+$/,
    dnsSuffix: "amazonaws.eu",
    dualStackDnsSuffix: "api.amazonwebservices.eu",
    supportsFIPS: true,
    supportsDualStack: true,
    implicitGlobalRegion: "eusc-de-east-1",
  },
];

/** The partitions as models of early 2025 and before know them. */
export const earlierPartitions: readonly Partition[] = partitions.map((partition) =>
  /^aws-(?:iso|eusc)/.test(partition.name)
    ? { ...partition, supportsDualStack: false, dualStackDnsSuffix: partition.dnsSuffix }
    : partition,
);
