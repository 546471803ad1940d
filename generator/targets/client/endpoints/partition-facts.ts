import type { Partition } from "../../../endpoints/partition.js";
import type { RuleType } from "../../../endpoints/types.js";
import type { PartitionField } from "./place.js";

/** Whether values of the type are what `aws.partition` gives. */
export function isPartitionType(type: RuleType): boolean {
  return type.kind === "record" && type.fields.has("implicitGlobalRegion");
}

/** Whether a partition has a field of that name. */
export function isPartitionField(name: string): name is PartitionField {
  return FIELDS.has(name);
}

const FIELDS: ReadonlySet<string> = new Set([
  "name",
  "dnsSuffix",
  "dualStackDnsSuffix",
  "supportsFIPS",
  "supportsDualStack",
  "implicitGlobalRegion",
] satisfies readonly PartitionField[]);

/** What a field says of all partitions alike, where it is true or false; rules need not ask for it. */
export function commonOfPartitions(field: string, partitions: readonly Partition[]): boolean | undefined {
  if (!isPartitionField(field)) return undefined;
  const [first, ...others] = partitions.map((partition) => partition[field]);
  if (typeof first !== "boolean") return undefined;
  return others.every((other) => other === first) ? first : undefined;
}
