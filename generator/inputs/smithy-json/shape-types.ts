import type { SimpleType } from "../../model/shape.js";

/** Whether shapes of the type have neither members nor properties. */
export function isSimpleType(type: string): type is SimpleType {
  return simpleTypes.has(type);
}

const simpleTypes: ReadonlySet<string> = new Set<SimpleType>([
  "blob",
  "boolean",
  "string",
  "byte",
  "short",
  "integer",
  "long",
  "float",
  "double",
  "bigInteger",
  "bigDecimal",
  "timestamp",
  "document",
]);

/** Every value of `type` but `apply`; `set` is of Smithy 1.0. */
export const shapeTypes: readonly string[] = [
  ...simpleTypes,
  "enum",
  "intEnum",
  "list",
  "set",
  "map",
  "structure",
  "union",
  "operation",
  "resource",
  "service",
];
