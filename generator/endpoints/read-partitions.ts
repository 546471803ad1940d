import { getBoolean, getEntry, getString, type Node } from "../model/node.js";
import type { Partition } from "./partition.js";

/**
 * Partitions as AWS publishes them, `partitions.json`: regions by name and by pattern, and what holds for all of them.
 * Undefined where the file has another form.
 */
export function readPartitions(node: Node): readonly [Partition, ...Partition[]] | undefined {
  const list = getEntry(node, "partitions");
  if (list?.kind !== "array") return undefined;
  const partitions = list.elements.map(readPartition);
  const [first, ...others] = partitions.filter((partition) => partition !== undefined);
  return first === undefined || others.length + 1 < partitions.length ? undefined : [first, ...others];
}

function readPartition(node: Node): Partition | undefined {
  const outputs = getEntry(node, "outputs");
  const text = (key: string): string | undefined => getString(getEntry(outputs, key));
  const regions = regionsOf(node);
  const [name, dnsSuffix, dualStackDnsSuffix, implicitGlobalRegion] = [
    text("name"),
    text("dnsSuffix"),
    text("dualStackDnsSuffix"),
    text("implicitGlobalRegion"),
  ];
  if (regions === undefined || name === undefined || dnsSuffix === undefined) return undefined;
  if (dualStackDnsSuffix === undefined || implicitGlobalRegion === undefined) return undefined;
  return {
    name,
    regions,
    dnsSuffix,
    dualStackDnsSuffix,
    supportsFIPS: getBoolean(getEntry(outputs, "supportsFIPS")) ?? false,
    supportsDualStack: getBoolean(getEntry(outputs, "supportsDualStack")) ?? false,
    implicitGlobalRegion,
  };
}

/** The pattern of a partition's regions, with those by name that it does not cover. */
function regionsOf(node: Node): RegExp | undefined {
  const source = getString(getEntry(node, "regionRegex"));
  const named = getEntry(node, "regions");
  if (source === undefined) return undefined;
  try {
    // A hyphen needs no escape outside of brackets.
    const pattern = new RegExp(source.replaceAll("\\-", "-"));
    const names = named?.kind === "object" ? [...named.entries.keys()].sort() : [];
    const others = names.filter((name) => !pattern.test(name)).map((name) => `^${escape(name)}$`);
    return new RegExp([pattern.source, ...others].join("|"));
  } catch {
    return undefined;
  }
}

function escape(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
