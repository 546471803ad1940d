import { code, type Code } from "../../emit/code.js";
import { literal, object } from "../../emit/expressions.js";
import { expectShape, type Model } from "../../model/model.js";
import type { EnumShape, IntEnumShape, Member, Shape, StructureShape } from "../../model/shape.js";
import { hasTrait, traitOf } from "../../model/trait.js";
import { enumValue, required } from "../../model/traits/type-refinement-traits.js";
import { propertyKey } from "../naming.js";

/**
 * An input that a client can send where only the answer matters: its required members, with values of the right type.
 * Clients check no constraints.
 */
export function placeholderInput(input: StructureShape | undefined, model: Model): Code {
  return input === undefined ? object([]) : structureCode(input, model);
}

/** The same for the options of an error's class. */
export function placeholderError(error: StructureShape, model: Model): Code {
  return object(
    requiredMembers(error).map((member) => [
      propertyKey(member, model),
      placeholder(expectShape(model, member.target), model),
    ]),
  );
}

/** A model without endless values has no recursion of required members alone. */
function structureCode(structure: StructureShape, model: Model): Code {
  return object(
    requiredMembers(structure).map((member) => [
      member.name,
      placeholder(expectShape(model, member.target), model),
    ]),
  );
}

function requiredMembers(structure: StructureShape): readonly Member[] {
  return [...structure.members.values()].filter((member) => hasTrait(member, required));
}

function placeholder(shape: Shape, model: Model): Code {
  switch (shape.kind) {
    case "structure":
      return structureCode(shape, model);
    case "union": {
      const [first] = shape.members.values();
      return first === undefined
        ? object([])
        : object([[first.name, placeholder(expectShape(model, first.target), model)]]);
    }
    case "list":
      return code`[]`;
    case "map":
      return object([]);
    case "enum":
    case "intEnum":
      return literal(firstValue(shape));
    case "boolean":
      return literal(false);
    case "blob":
      return code`new Uint8Array()`;
    case "timestamp":
      return code`new Date(0)`;
    case "bigInteger":
      return literal(0n);
    case "bigDecimal":
      return literal("0");
    case "document":
      return literal(null);
    case "string":
      return literal("placeholder");
    default:
      return literal(0);
  }
}

function firstValue(shape: EnumShape | IntEnumShape): string | number {
  const [first] = shape.members.values();
  return (first && traitOf(first, enumValue)) ?? first?.name ?? "";
}
