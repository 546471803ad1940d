import { isReservedWord, lowerFirst } from "../../naming.js";

/** The constant that holds what the rules have a name for. It differs from all that are taken. */
export function constantName(name: string, taken: ReadonlySet<string>): string {
  const plain = lowerFirst(name).replace(/[^A-Za-z0-9_$]/g, "_");
  const base = /^\d/.test(plain) || plain === "" ? `_${plain}` : plain;
  const own = isReservedWord(base) || USED_NAMES.has(base) || /^resolve|^__proto__$/.test(base);
  return unique(own ? `${base}Value` : base, taken);
}

/** The function of a branch that stands apart. */
export function functionNameOf(topics: readonly string[], taken: ReadonlySet<string>): string {
  const names = topics.map((_, index) => `resolve${topics.slice(topics.length - 1 - index).join("")}`);
  return names.find((name) => !taken.has(name)) ?? unique(names.at(-1) ?? "resolve", taken);
}

function unique(base: string, taken: ReadonlySet<string>): string {
  let name = base;
  for (let count = 2; taken.has(name); count++) name = `${base}${count}`;
  return name;
}

/** What generated functions call, and the names that they have for other things. */
const USED_NAMES: ReadonlySet<string> = new Set([
  "encodeSegment",
  "isValidHostLabel",
  "isVirtualHostableBucket",
  "noEndpoint",
  "parameters",
  "parseArn",
  "parseUrl",
  "partitionOf",
  "partitions",
  "splitText",
  "substring",
  "undefined",
]);
