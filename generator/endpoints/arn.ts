import type { RuleRecord, RuleValue } from "./rule-value.js";

/**
 * The parts of an ARN; null where it is none. Partition, service and resource are never empty.
 * Spec: https://smithy.io/2.0/aws/rules-engine/library-functions.html#aws-parsearn-function
 */
export function parseArn(text: string): RuleRecord | null {
  const match = /^arn:([^:]+):([^:]+):([^:]*):([^:]*):([^]+)$/.exec(text);
  if (match === null) return null;
  const [, partition = "", service = "", region = "", accountId = "", resource = ""] = match;
  return new Map<string, RuleValue>([
    ["partition", partition],
    ["service", service],
    ["region", region],
    ["accountId", accountId],
    ["resourceId", resource.split(/[:/]/)],
  ]);
}
