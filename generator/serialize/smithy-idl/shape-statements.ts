import { unreachable } from "../../diagnostics/invariant.js";
import type { Shape } from "../../model/shape.js";
import { nameOf } from "../../model/shape-id.js";
import { enumValue } from "../../model/traits/type-refinement-traits.js";
import { introducedMembers } from "../introduced.js";
import { serializedTraits } from "../serialized-traits.js";
import type { IdlFile, Lines } from "./idl-file.js";
import { block, joined, prefixed } from "./layout.js";
import { enumMemberBlock, memberBlock } from "./member-lines.js";
import { mixinClause } from "./mixin-clause.js";
import { inlineMessagesOf, operationLines } from "./operation-lines.js";
import { resourceLines } from "./resource-lines.js";
import { serviceLines } from "./service-lines.js";

/**
 * The definition of a shape, then an `apply` statement for each member of its mixins that it adds traits to.
 * Spec: https://smithy.io/2.0/spec/idl.html#defining-shapes
 */
export function shapeStatements(shape: Shape, file: IdlFile): readonly Lines[] {
  const introduced = shape.introduced ?? shape;
  const header = joined([`${shape.kind} ${nameOf(shape.id)}`], mixinClause(shape, file));
  const definition = [
    ...file.traits.inFront(serializedTraits(introduced.traits)),
    ...joined(header, bodyOf(introduced, file)),
  ];
  const messages = shape.kind === "operation" ? inlineMessagesOf(shape, file) : [];
  return [definition, ...[shape, ...messages].flatMap((one) => applyStatements(one, file))];
}

function bodyOf(shape: Shape, file: IdlFile): Lines {
  switch (shape.kind) {
    case "service":
      return block("{", serviceLines(shape, file), "}");
    case "resource":
      return block("{", resourceLines(shape, file), "}");
    case "operation":
      return block("{", operationLines(shape, file), "}");
    case "enum":
    case "intEnum":
      return enumMemberBlock(shape, file);
    case "list":
    case "map":
    case "structure":
    case "union":
      return memberBlock(shape, file);
    case "blob":
    case "boolean":
    case "string":
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "float":
    case "double":
    case "bigInteger":
    case "bigDecimal":
    case "timestamp":
    case "document":
      return [];
    default:
      return unreachable(shape);
  }
}

// Spec: https://smithy.io/2.0/spec/idl.html#apply-statement
function applyStatements(shape: Shape, file: IdlFile): readonly Lines[] {
  return introducedMembers(shape).extended.flatMap((member): Lines[] => {
    const traits = serializedTraits(member.traits).filter(({ id }) => id !== enumValue.id);
    const lines = file.traits.applied(traits);
    const target = `apply ${file.names.nameOf(member.id)}`;
    if (traits.length === 0) return [];
    return [traits.length === 1 ? prefixed(`${target} `, lines) : block(`${target} {`, lines, "}")];
  });
}
