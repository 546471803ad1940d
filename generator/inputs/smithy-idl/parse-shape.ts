import type {
  AggregateStatement,
  Documentation,
  EntityStatement,
  EnumStatement,
  Name,
  OperationStatement,
  ShapeStatement,
  SimpleStatement,
  Trait,
} from "./ast.js";
import type { TokenCursor } from "./cursor.js";
import { isAggregateType, isEntityType, isEnumType, isSimpleType, simpleTypes } from "./keywords.js";
import { parseForResource, parseMixins } from "./parse-clauses.js";
import { parseEnumShapeMembers, parseShapeMembers } from "./parse-member.js";
import { parseNodeObject } from "./parse-node-value.js";
import { parseOperationBody } from "./parse-operation.js";
import { parseIdentifier } from "./parse-shape-id.js";

/** What stands before the keyword of a shape, and where it begins. */
export interface ShapePrefix {
  readonly documentation: Documentation | undefined;
  readonly traits: readonly Trait[];
  readonly start: number;
}

/** `Shape = SimpleShape / EnumShape / AggregateShape / EntityShape / OperationShape`, or undefined at another word */
export function parseShape(cursor: TokenCursor, prefix: ShapePrefix): ShapeStatement | undefined {
  const word = cursor.text;
  if (isAggregateType(word)) return parseAggregateShape(cursor, word, prefix);
  if (isSimpleType(word)) return parseSimpleShape(cursor, word, prefix);
  if (word === "operation") return parseOperationShape(cursor, prefix);
  if (isEnumType(word)) return parseEnumShape(cursor, word, prefix);
  return isEntityType(word) ? parseEntityShape(cursor, word, prefix) : undefined;
}

/** `SimpleShape = SimpleTypeName SP Identifier [Mixins]` */
function parseSimpleShape(
  cursor: TokenCursor,
  type: SimpleStatement["type"],
  { documentation, traits, start }: ShapePrefix,
): SimpleStatement {
  const name = parseShapeName(cursor, lawOf(type));
  const mixins = parseMixins(cursor);
  return { kind: "simple", type, documentation, traits, name, mixins, span: cursor.spanFrom(start) };
}

/** `EnumShape = EnumTypeName SP Identifier [Mixins] [WS] EnumShapeMembers` */
function parseEnumShape(
  cursor: TokenCursor,
  type: EnumStatement["type"],
  { documentation, traits, start }: ShapePrefix,
): EnumStatement {
  const typeSpan = cursor.span;
  const law = lawOf(type);
  const name = parseShapeName(cursor, law);
  const mixins = parseMixins(cursor);
  cursor.skipWhitespace();
  const members = parseEnumShapeMembers(cursor, law);
  const span = cursor.spanFrom(start);
  return { kind: "enum", type, typeSpan, documentation, traits, name, mixins, members, span };
}

/** `AggregateShape = AggregateTypeName SP Identifier [ForResource] [Mixins] [WS] ShapeMembers` */
function parseAggregateShape(
  cursor: TokenCursor,
  type: AggregateStatement["type"],
  { documentation, traits, start }: ShapePrefix,
): AggregateStatement {
  const typeSpan = cursor.span;
  const law = lawOf(type);
  const name = parseShapeName(cursor, law);
  const forResource = parseForResource(cursor);
  const mixins = parseMixins(cursor);
  cursor.skipWhitespace();
  const members = parseShapeMembers(cursor, law);
  const span = cursor.spanFrom(start);
  return {
    kind: "aggregate",
    type,
    typeSpan,
    documentation,
    traits,
    name,
    forResource,
    mixins,
    members,
    span,
  };
}

/** `EntityShape = EntityTypeName SP Identifier [Mixins] [WS] NodeObject` */
function parseEntityShape(
  cursor: TokenCursor,
  type: EntityStatement["type"],
  { documentation, traits, start }: ShapePrefix,
): EntityStatement {
  const law = lawOf(type);
  const name = parseShapeName(cursor, law);
  const mixins = parseMixins(cursor);
  cursor.skipWhitespace();
  const body = parseNodeObject(cursor, law);
  return { kind: "entity", type, documentation, traits, name, mixins, body, span: cursor.spanFrom(start) };
}

/** `OperationShape = %s"operation" SP Identifier [Mixins] [WS] OperationBody` */
function parseOperationShape(
  cursor: TokenCursor,
  { documentation, traits, start }: ShapePrefix,
): OperationStatement {
  const law = lawOf("operation");
  const name = parseShapeName(cursor, law);
  const mixins = parseMixins(cursor);
  cursor.skipWhitespace();
  const properties = parseOperationBody(cursor, law);
  return { kind: "operation", documentation, traits, name, mixins, properties, span: cursor.spanFrom(start) };
}

/** The keyword, `SP Identifier` */
function parseShapeName(cursor: TokenCursor, law: string): Name {
  cursor.next();
  cursor.expectSpaces(law);
  const name = parseIdentifier(cursor, law);
  cursor.shapeName = name;
  return name;
}

/** What a shape of that type looks like. */
function lawOf(type: string): string {
  return laws.get(type) ?? "";
}

const laws: ReadonlyMap<string, string> = new Map([
  ...[...simpleTypes].map(
    (type) =>
      [type, `a shape of this type is \`${type} Name\`, and may take mixins: \`with [Mixin]\`.`] as const,
  ),
  ["enum", "an enumeration is `enum Name {…}`, its members in the braces."],
  ["intEnum", "an enumeration is `intEnum Name {…}`, its members in the braces."],
  ["list", "a list is `list Name { member: Target }`."],
  ["set", "a set is `set Name { member: Target }`."],
  ["map", "a map is `map Name { key: Target, value: Target }`."],
  ["structure", "a structure is `structure Name {…}`, its members in the braces."],
  ["union", "a union is `union Name {…}`, its members in the braces."],
  ["service", "a service is `service Name {…}`, its properties in the braces."],
  ["resource", "a resource is `resource Name {…}`, its properties in the braces."],
  ["operation", "an operation is `operation Name {…}`, its input, output and errors in the braces."],
]);
