import type { Documentation, EnumMember, Member, Trait, ValueAssignment } from "./ast.js";
import { parseDocumentedUntil, parseInside } from "./combinators.js";
import type { TokenCursor } from "./cursor.js";
import { parseNodeValue } from "./parse-node-value.js";
import { parseIdentifier, parseShapeId } from "./parse-shape-id.js";
import { parseTraitStatements } from "./parse-trait.js";

/** `ShapeMembers = "{" [WS] *(ShapeMember [WS]) "}"` */
export function parseShapeMembers(cursor: TokenCursor): Member[] {
  return parseInside(cursor, "leftBrace", memberLaw, () =>
    parseDocumentedUntil(cursor, "rightBrace", ["identifier", "dollar", "at"], memberLaw, parseShapeMember),
  );
}

/** `ShapeMember = TraitStatements (ExplicitShapeMember / ElidedShapeMember) [ValueAssignment]` */
function parseShapeMember(cursor: TokenCursor, documentation: Documentation | undefined): Member {
  const traits = parseTraitStatements(cursor);
  if (!cursor.at("dollar") && !cursor.at("identifier")) cursor.fail(["identifier", "dollar"], memberLaw);
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
export function parseEnumShapeMembers(cursor: TokenCursor): EnumMember[] {
  return parseInside(cursor, "leftBrace", enumMemberLaw, () =>
    parseDocumentedUntil(cursor, "rightBrace", ["identifier", "at"], enumMemberLaw, parseEnumShapeMember),
  );
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
