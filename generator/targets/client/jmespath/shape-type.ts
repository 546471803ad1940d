import { code } from "../../../emit/code.js";
import { typeOf } from "../../../emit/symbol.js";
import { expectShape } from "../../../model/model.js";
import type { Member, Shape, StructureShape, UnionShape } from "../../../model/shape.js";
import { hasTrait, traitOf } from "../../../model/trait.js";
import { streaming } from "../../../model/traits/streaming-traits.js";
import { enumValue, required, sparse } from "../../../model/traits/type-refinement-traits.js";
import { lowerFirst } from "../../naming.js";
import type { TargetContext } from "../../target.js";
import { expectShapePlan, typeSymbol } from "../../types/symbols.js";
import type { Field, StructureType, ValueType } from "./value-type.js";

/**
 * The form that values of a shape have in the package of types.
 * Spec: https://smithy.io/2.0/additional-specs/waiters.html#jmespath-data-model
 */
export function shapeType(shape: Shape, context: TargetContext): ValueType {
  switch (shape.kind) {
    case "boolean":
      return { kind: "boolean" };
    case "byte":
    case "short":
    case "integer":
    case "intEnum":
    case "float":
    case "double":
      return { kind: "number" };
    case "long":
    case "bigInteger":
    case "bigDecimal":
      return { kind: "numeral" };
    case "string":
      return { kind: "string" };
    case "enum": {
      const members = [...shape.members.values()];
      return { kind: "string", values: new Set(members.map((member) => enumText(member))) };
    }
    case "timestamp":
      return { kind: "time" };
    case "blob":
      return { kind: "bytes" };
    case "list":
      return { kind: "list", item: memberType(shape.member, context), hasGaps: hasTrait(shape, sparse) };
    case "map":
      return { kind: "map", value: memberType(shape.value, context), hasGaps: hasTrait(shape, sparse) };
    case "structure":
    case "union":
      return structureType(shape, context);
    default:
      return { kind: "json" };
  }
}

function enumText(member: Member): string {
  const value = traitOf(member, enumValue);
  return typeof value === "string" ? value : member.name;
}

function memberType(member: Member, context: TargetContext): ValueType {
  return shapeType(expectShape(context.plan.model, member.target), context);
}

function structureType(shape: StructureShape | UnionShape, context: TargetContext): StructureType {
  const planned = expectShapePlan(context.plan, shape.id);
  const members = [...shape.members.values()].filter((member) => !isStream(member, context));
  const fields = new Map(members.map((member) => [member.name, member]));
  return {
    kind: "structure",
    name: lowerFirst(planned.name),
    shape: { id: shape.id, type: code`${typeOf(typeSymbol(planned, context.packageNames))}` },
    keepsNulls: false,
    names: [...fields.keys()],
    field: (name): Field | undefined => {
      const member = fields.get(name);
      if (member === undefined) return undefined;
      const isOptional = shape.kind === "union" || !hasTrait(member, required);
      return { type: memberType(member, context), isOptional };
    },
  };
}

/** What is still to come is no value that an expression could look at. */
function isStream(member: Member, { plan }: TargetContext): boolean {
  return hasTrait(expectShape(plan.model, member.target), streaming);
}
