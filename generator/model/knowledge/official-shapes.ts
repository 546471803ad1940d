import { namespaceOf, type ShapeId } from "../shape-id.js";

/**
 * Whether a shape is of the prelude or of an official trait package. Tinsmith ships those, so nobody could act on a
 * warning about them.
 */
export function isOfficial(id: ShapeId): boolean {
  return officialNamespaces.has(namespaceOf(id));
}

/** The namespaces that ship with Tinsmith: a file of the prelude each. */
export const officialNamespaces: ReadonlySet<string> = new Set([
  "aws.api",
  "aws.apigateway",
  "aws.auth",
  "aws.cloudformation",
  "aws.customizations",
  "aws.endpoints",
  "aws.iam",
  "aws.protocols",
  "aws.test",
  "smithy.ai",
  "smithy.api",
  "smithy.contracts",
  "smithy.framework",
  "smithy.mqtt",
  "smithy.openapi",
  "smithy.protocols",
  "smithy.rules",
  "smithy.test",
  "smithy.waiters",
  "tinsmith.api",
]);
