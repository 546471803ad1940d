import { code, type Code } from "../../emit/code.js";
import { externalSymbol, typeOf } from "../../emit/symbol.js";
import { expectShape, targetOf } from "../../model/model.js";
import type { Member, Shape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { streaming } from "../../model/traits/streaming-traits.js";
import { sparse } from "../../model/traits/type-refinement-traits.js";
import type { ServicePlan } from "../../plan/service-plan.js";
import type { PackageNames } from "../package-names.js";
import { expectShapePlan, typeSymbol } from "./symbols.js";

/** What a type expression needs to know beside the shape. */
export interface TypeContext {
  readonly plan: ServicePlan;
  readonly packageNames: PackageNames;
}

/** The type of a member's values. Whether the member may be absent is the property's affair, not the type's. */
export function memberType(member: Member, context: TypeContext): Code {
  const target = expectShape(context.plan.model, member.target);
  return hasTrait(target, streaming) ? streamType(target, context) : shapeType(target, context);
}

/** A stream's bytes, or the events of one, follow one another. */
function streamType(shape: Shape, context: TypeContext): Code {
  return shape.kind === "union"
    ? code`AsyncIterable<${shapeType(shape, context)}>`
    : code`${typeOf(externalSymbol("@smithy/types", "StreamingBlobTypes"))}`;
}

/** The type of a shape's values: a name where it has a declaration, else written out. */
export function shapeType(shape: Shape, context: TypeContext): Code {
  switch (shape.kind) {
    case "string":
    case "bigDecimal":
      return code`string`;
    case "boolean":
      return code`boolean`;
    case "byte":
    case "short":
    case "integer":
    case "float":
    case "double":
      return code`number`;
    case "long":
      return context.plan.longs === "exact" ? code`number | bigint` : code`number`;
    case "bigInteger":
      return code`bigint`;
    case "blob":
      return code`Uint8Array`;
    case "timestamp":
      return code`Date`;
    case "document":
      return code`${typeOf(externalSymbol("@smithy/types", "DocumentType"))}`;
    case "list":
      return listType(
        memberType(shape.member, context),
        targetOf(context.plan.model, shape.member).kind === "long" && context.plan.longs === "exact",
        hasTrait(shape, sparse),
      );
    case "map":
      return mapType(
        memberType(shape.key, context),
        memberType(shape.value, context),
        hasTrait(shape, sparse),
      );
    default:
      return code`${typeOf(typeSymbol(expectShapePlan(context.plan, shape.id), context.packageNames))}`;
  }
}

function listType(element: Code, isUnion: boolean, isSparse: boolean): Code {
  if (isSparse) return code`(${element} | null)[]`;
  return isUnion ? code`(${element})[]` : code`${element}[]`;
}

/** A map with enum keys need not have every key, so those are optional. */
function mapType(key: Code, value: Code, isSparse: boolean): Code {
  const entry = isSparse ? code`${value} | null` : value;
  const isPlain = key.parts.length === 1 && key.parts[0] === "string";
  return isPlain ? code`Record<string, ${entry}>` : code`Partial<Record<${key}, ${entry}>>`;
}
