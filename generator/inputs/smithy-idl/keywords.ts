import type { AggregateStatement, EntityStatement, EnumStatement, SimpleStatement } from "./ast.js";

/** Whether the word defines a simple shape. `SimpleTypeName = %s"blob" / … / %s"timestamp"` */
export function isSimpleType(word: string): word is SimpleStatement["type"] {
  return simpleTypes.has(word);
}

/** `EnumTypeName = %s"enum" / %s"intEnum"` */
export function isEnumType(word: string): word is EnumStatement["type"] {
  return enumTypes.has(word);
}

/** `AggregateTypeName = %s"list" / %s"map" / %s"union" / %s"structure"`; Smithy 1.0 had `set` too. */
export function isAggregateType(word: string): word is AggregateStatement["type"] {
  return aggregateTypes.has(word);
}

/** `EntityTypeName = %s"service" / %s"resource"` */
export function isEntityType(word: string): word is EntityStatement["type"] {
  return entityTypes.has(word);
}

/** Whether a shape or one of the other statements begins with the word. */
export function isStatementKeyword(word: string): boolean {
  return statementKeywords.has(word);
}

/** The keywords of simple shapes. */
export const simpleTypes: ReadonlySet<string> = new Set<SimpleStatement["type"]>([
  "blob",
  "boolean",
  "document",
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
]);

const enumTypes: ReadonlySet<string> = new Set<EnumStatement["type"]>(["enum", "intEnum"]);

const aggregateTypes: ReadonlySet<string> = new Set<AggregateStatement["type"]>([
  "list",
  "map",
  "set",
  "structure",
  "union",
]);

const entityTypes: ReadonlySet<string> = new Set<EntityStatement["type"]>(["service", "resource"]);

/** Every word that can begin a statement, apart from control statements, which begin with `$`. */
export const statementKeywords: ReadonlySet<string> = new Set([
  "metadata",
  "namespace",
  "use",
  "apply",
  ...simpleTypes,
  ...enumTypes,
  ...aggregateTypes,
  ...entityTypes,
  "operation",
]);
