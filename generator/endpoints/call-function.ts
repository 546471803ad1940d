import { parseArn } from "./arn.js";
import { EvaluationFault, expectBoolean, expectNumber, expectText } from "./evaluation-fault.js";
import { isValidHostLabel, isVirtualHostableBucket } from "./host-label.js";
import { parseUrl } from "./parse-url.js";
import { type Partition, partitionOf } from "./partition.js";
import type { RuleValue } from "./rule-value.js";

/** Calls a function of the rules engine whose arguments are all evaluated before. */
export function callFunction(
  name: string,
  args: readonly RuleValue[],
  partitions: readonly Partition[],
): RuleValue {
  if (name === "aws.partition") return partitionOf(expectText(args[0] ?? null), partitions);
  return bodies.get(name)?.(args) ?? null;
}

const bodies: ReadonlyMap<string, (args: readonly RuleValue[]) => RuleValue> = new Map(
  Object.entries({
    booleanEquals: ([left = null, right = null]) => expectBoolean(left) === expectBoolean(right),
    stringEquals: ([left = null, right = null]) => expectText(left) === expectText(right),
    isValidHostLabel: ([label = null, dots = null]) =>
      isValidHostLabel(expectText(label), expectBoolean(dots)),
    parseURL: ([url = null]) => parseUrl(expectText(url)),
    split: ([text = null, delimiter = null, limit = null]) =>
      split(expectText(text), expectText(delimiter), expectNumber(limit)),
    substring: ([text = null, start = null, stop = null, reverse = null]) =>
      substring(expectText(text), expectNumber(start), expectNumber(stop), expectBoolean(reverse)),
    uriEncode: ([text = null]) => uriEncode(expectText(text)),
    "aws.isVirtualHostableS3Bucket": ([bucket = null, dots = null]) =>
      isVirtualHostableBucket(expectText(bucket), expectBoolean(dots)),
    "aws.parseArn": ([arn = null]) => parseArn(expectText(arn)),
  } satisfies Record<string, (args: readonly RuleValue[]) => RuleValue>),
);

/** The parts between delimiters; with a limit, the last part of so many is all that is left. 0 is no limit. */
function split(text: string, delimiter: string, limit: number): readonly string[] {
  if (delimiter === "") {
    throw new EvaluationFault("the delimiter of `split` is empty", "Split delimiter cannot be empty");
  }
  if (limit < 0) {
    throw new EvaluationFault(
      "the limit of `split` is negative",
      `Split limit cannot be negative, but given: ${limit}`,
    );
  }
  const parts = text.split(delimiter);
  if (limit === 0 || parts.length <= limit) return parts;
  return [...parts.slice(0, limit - 1), parts.slice(limit - 1).join(delimiter)];
}

/** A part of an ASCII string, counted from its end where it is reversed; nothing where it is not that long. */
function substring(text: string, start: number, stop: number, isReversed: boolean): string | null {
  if (start >= stop || stop > text.length || !/^[\0-\x7f]*$/.test(text)) return null;
  return isReversed ? text.slice(text.length - stop, text.length - start) : text.slice(start, stop);
}

/** Percent-encodes all but the unreserved characters of RFC 3986. */
function uriEncode(text: string): string {
  return text
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "?")
    .replace(/[^]+/, encodeURIComponent)
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
