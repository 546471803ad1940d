/**
 * The partition of a region; a region that is not known belongs to the first one.
 * Spec: https://smithy.io/2.0/aws/rules-engine/library-functions.html#aws-partition-function
 */
export function partitionOf<Partition extends { readonly regions: RegExp }>(
  region: string,
  partitions: readonly [Partition, ...Partition[]],
): Partition {
  return partitions.find(({ regions }) => regions.test(region)) ?? partitions[0];
}
