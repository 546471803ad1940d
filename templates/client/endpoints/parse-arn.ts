/** The parts of an ARN. */
export interface ParsedArn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly accountId: string;
  readonly resourceId: readonly string[];
}

/**
 * The parts of an ARN; undefined where it is none. Partition, service and resource are never empty.
 * Spec: https://smithy.io/2.0/aws/rules-engine/library-functions.html#aws-parsearn-function
 */
export function parseArn(text: string): ParsedArn | undefined {
  const match = /^arn:([^:]+):([^:]+):([^:]*):([^:]*):([^]+)$/.exec(text);
  if (match === null) return undefined;
  const [, partition = "", service = "", region = "", accountId = "", resource = ""] = match;
  return { partition, service, region, accountId, resourceId: resource.split(/[:/]/) };
}
