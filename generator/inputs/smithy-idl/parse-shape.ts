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
import { isAggregateType, isEntityType, isEnumType, isSimpleType } from "./keywords.js";
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
  if (isSimpleType(word)) return parseSimpleShape(cursor, word, prefix);
  if (isEnumType(word)) return parseEnumShape(cursor, word, prefix);
  if (isAggregateType(word)) return parseAggregateShape(cursor, word, prefix);
  if (isEntityType(word)) return parseEntityShape(cursor, word, prefix);
  return word === "operation" ? parseOperationShape(cursor, prefix) : undefined;
}

/** `SimpleShape = SimpleTypeName SP Identifier [Mixins]` */
function parseSimpleShape(
  cursor: TokenCursor,
  type: SimpleStatement["type"],
  { documentation, traits, start }: ShapePrefix,
): SimpleStatement {
  const name = parseShapeName(
    cursor,
    `a simple shape is \`${type} Name\`, and may take mixins: \`with [Mixin]\`.`,
  );
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
  const name = parseShapeName(cursor, `an enumeration is \`${type} Name {…}\`.`);
  const mixins = parseMixins(cursor);
  cursor.skipWhitespace();
  const members = parseEnumShapeMembers(cursor);
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
  const name = parseShapeName(cursor, `a ${type} is \`${type} Name {…}\`.`);
  const forResource = parseForResource(cursor);
  const mixins = parseMixins(cursor);
  cursor.skipWhitespace();
  const members = parseShapeMembers(cursor);
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
  const name = parseShapeName(cursor, `a ${type} is \`${type} Name {…}\`.`);
  const mixins = parseMixins(cursor);
  cursor.skipWhitespace();
  const body = parseNodeObject(cursor);
  return { kind: "entity", type, documentation, traits, name, mixins, body, span: cursor.spanFrom(start) };
}

/** `OperationShape = %s"operation" SP Identifier [Mixins] [WS] OperationBody` */
function parseOperationShape(
  cursor: TokenCursor,
  { documentation, traits, start }: ShapePrefix,
): OperationStatement {
  const name = parseShapeName(cursor, "an operation is `operation Name {…}`.");
  const mixins = parseMixins(cursor);
  cursor.skipWhitespace();
  const properties = parseOperationBody(cursor);
  return { kind: "operation", documentation, traits, name, mixins, properties, span: cursor.spanFrom(start) };
}

/** The keyword, `SP Identifier` */
function parseShapeName(cursor: TokenCursor, law: string): Name {
  cursor.expect("identifier", law);
  cursor.expectSpaces(law);
  return parseIdentifier(cursor, law);
}
