import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { unreachable } from "../../diagnostics/invariant.js";
import type { AggregateDefinition, ShapeDefinition } from "../../model/fragment.js";
import type { AggregateStatement, EnumStatement, ShapeStatement } from "./ast.js";
import type { MessageSuffixes } from "./controls.js";
import { syntaxError } from "./syntax-error.js";
import { preludeReference, type FileScope } from "./file-scope.js";
import { lowerMembers } from "./lower-member.js";
import { lowerOperation } from "./lower-operation.js";
import { lowerResource } from "./lower-resource.js";
import { lowerService } from "./lower-service.js";
import { lowerHeader, type ShapeHeader } from "./shape-header.js";

/** The shapes that a statement defines: one, and those that an operation defines on the spot. */
export function lowerShape(
  scope: FileScope,
  suffixes: MessageSuffixes,
  statement: ShapeStatement,
): readonly ShapeDefinition[] {
  const header = lowerHeader(scope, statement);
  switch (statement.kind) {
    case "simple":
      return [{ ...header, kind: statement.type }];
    case "enum":
      return [lowerEnum(scope, header, statement)];
    case "aggregate":
      return [lowerAggregate(scope, header, statement)];
    case "entity":
      return [
        statement.type === "service"
          ? lowerService(scope, header, statement.body)
          : lowerResource(scope, header, statement.body),
      ];
    case "operation":
      return lowerOperation(scope, suffixes, header, statement);
    default:
      return unreachable(statement);
  }
}

function lowerEnum(scope: FileScope, header: ShapeHeader, statement: EnumStatement): AggregateDefinition {
  const { type, members } = statement;
  if (members.length === 0 && header.mixins.length === 0) scope.report(enumWithoutMembers(header, type));
  return { ...header, kind: type, members: lowerMembers(scope, header.id, members) };
}

/** A `set` of Smithy 1.0 is a list of unique items. */
function lowerAggregate(
  scope: FileScope,
  header: ShapeHeader,
  { type, typeSpan, forResource, members }: AggregateStatement,
): AggregateDefinition {
  const definition = {
    ...header,
    members: lowerMembers(scope, header.id, members),
    ...(forResource && { forResource: scope.resolve(forResource.resource) }),
  };
  if (type !== "set") return { ...definition, kind: type };
  const uniqueItems = { trait: preludeReference("uniqueItems", typeSpan), span: typeSpan };
  return { ...definition, kind: "list", traits: [...header.traits, uniqueItems] };
}

/** `EnumShapeMembers` has at least one member; only a mixin can stand in for it. */
function enumWithoutMembers(header: ShapeHeader, type: EnumStatement["type"]): Diagnostic {
  return {
    ...syntaxError("idl/enum-without-members", header.span),
    shapeId: header.id,
    message: `The ${type} \`${header.id}\` has no members.`,
    reference:
      type === "enum" ? "enum must have at least one entry" : "intEnum shapes must have at least one member",
    hint: "an enumeration has at least one member.",
  };
}
