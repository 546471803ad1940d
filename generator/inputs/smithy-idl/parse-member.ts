import type { Documentation, EnumMember, Member, Trait, ValueAssignment } from "./ast.js";
import { parseDocumentedUntil, type Repetition } from "./combinators.js";
import type { TokenCursor } from "./cursor.js";
import { parseNodeValue } from "./parse-node-value.js";
import { parseIdentifier, parseShapeId } from "./parse-shape-id.js";
import { parseTraitStatements } from "./parse-trait.js";

/** `ShapeMembers = "{" [WS] *(ShapeMember [WS]) "}"` */
export function parseShapeMembers(cursor: TokenCursor, law: string): Member[] {
  cursor.open("leftBrace", law);
  return parseDocumentedUntil(cursor, shapeMembers, parseShapeMember);
}

/** `ShapeMember = TraitStatements (ExplicitShapeMember / ElidedShapeMember) [ValueAssignment]` */
function parseShapeMember(cursor: TokenCursor, documentation: Documentation | undefined): Member {
  const traits = parseTraitStatements(cursor);
  if (!cursor.at("dollar") && !cursor.at("identifier")) {
    cursor.fail(["identifier", "dollar"], memberLaw, ["identifier"]);
  }
  return cursor.at("dollar")
    ? parseElidedShapeMember(cursor, documentation, traits)
    : parseExplicitShapeMember(cursor, documentation, traits);
}

/** `ExplicitShapeMember = Identifier [SP] ":" [SP] ShapeId` */
function parseExplicitShapeMember(
  cursor: TokenCursor,
  documentation: Documentation | undefined,
  traits: readonly Trait[],
): Member {
  const name = parseIdentifier(cursor, memberLaw);
  cursor.skipSpaces();
  cursor.expect("colon", memberLaw);
  cursor.skipSpaces();
  const target = parseShapeId(cursor, memberLaw);
  return {
    kind: "explicit",
    documentation,
    traits,
    name,
    target,
    value: parseValueAssignment(cursor, memberLaw),
  };
}

/** `ElidedShapeMember = "$" Identifier` */
function parseElidedShapeMember(
  cursor: TokenCursor,
  documentation: Documentation | undefined,
  traits: readonly Trait[],
): Member {
  cursor.expect("dollar", memberLaw);
  const name = parseIdentifier(cursor, memberLaw);
  return { kind: "elided", documentation, traits, name, value: parseValueAssignment(cursor, memberLaw) };
}

/** `EnumShapeMembers = "{" [WS] 1*(EnumShapeMember [WS]) "}"`; a mixin may bring the members, so none is fine here. */
export function parseEnumShapeMembers(cursor: TokenCursor, law: string): EnumMember[] {
  cursor.open("leftBrace", law);
  return parseDocumentedUntil(cursor, enumShapeMembers, parseEnumShapeMember);
}

/** `EnumShapeMember = TraitStatements Identifier [ValueAssignment]` */
function parseEnumShapeMember(cursor: TokenCursor, documentation: Documentation | undefined): EnumMember {
  const traits = parseTraitStatements(cursor);
  const name = parseIdentifier(cursor, enumMemberLaw);
  return {
    kind: "enumMember",
    documentation,
    traits,
    name,
    value: parseValueAssignment(cursor, enumMemberLaw),
  };
}

/** `ValueAssignment = [SP] "=" [SP] NodeValue [SP] [Comma] BR` */
function parseValueAssignment(cursor: TokenCursor, law: string): ValueAssignment | undefined {
  cursor.skipSpaces();
  const { start } = cursor;
  if (!cursor.take("equal")) return undefined;
  cursor.skipSpaces();
  const value = parseNodeValue(cursor);
  const assignment = { value, span: cursor.spanFrom(start) };
  cursor.skipSpaces();
  cursor.take("comma");
  cursor.expectLineBreak(law);
  return assignment;
}

const memberLaw =
  "a member is `name: Target` or `$name`; it may end in a default, `= value`, and then a line break.";
const enumMemberLaw = "an enum member is `NAME` or `NAME = value`, and a line break follows a value.";

const shapeMembers: Repetition = {
  close: "rightBrace",
  starts: ["identifier", "dollar", "at"],
  law: memberLaw,
  reference: { within: ["identifier"], atEnd: ["rightBrace"] },
};
const enumShapeMembers: Repetition = {
  close: "rightBrace",
  starts: ["identifier", "at"],
  law: enumMemberLaw,
  reference: { within: ["identifier"], atEnd: ["rightBrace"] },
};
