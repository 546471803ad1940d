import { type Model, targetOf } from "../../../../generator/model/model.js";
import type { Node } from "../../../../generator/model/node.js";
import type { EnumShape, Member, Shape, StructureShape } from "../../../../generator/model/shape.js";
import { hasTrait, traitOf } from "../../../../generator/model/trait.js";
import { pattern } from "../../../../generator/model/traits/constraint-traits.js";
import { httpHeader } from "../../../../generator/model/traits/http-traits.js";
import {
  defaultTrait,
  enumValue,
  required,
} from "../../../../generator/model/traits/type-refinement-traits.js";

/** How much of a structure is drawn, at every depth. */
export type Extent = (typeof extents)[number];

/** From much to little. */
export const extents = ["all members", "required members"] as const;

/** Members by name, as programs hold them. */
export type Members = Readonly<Record<string, unknown>>;

/**
 * Members of a structure, the same ones each time. Where required members alone are asked for, those with a default are
 * there too and have it: generated clients and servers fill in defaults, and the AWS SDK does not. No structure of the
 * model stands within itself.
 */
export function drawMembers(model: Model, shape: StructureShape, extent: Extent): Members {
  const members = [...shape.members.values()].filter((member) => isDrawn(member, extent));
  return Object.fromEntries(members.map((member) => [member.name, drawMember(member, { model, extent })]));
}

interface Drawing {
  readonly model: Model;
  readonly extent: Extent;
}

function isDrawn(member: Member, extent: Extent): boolean {
  return extent === "all members" || hasTrait(member, required) || hasTrait(member, defaultTrait);
}

function drawMember(member: Member, drawing: Drawing): unknown {
  const value = traitOf(member, defaultTrait);
  if (drawing.extent === "required members" && value !== undefined) return plainDefault(value);
  const target = targetOf(drawing.model, member);
  return target.kind === "string" ? drawText(member, target) : drawValue(target, member, drawing);
}

function drawValue(shape: Shape, member: Member, drawing: Drawing): unknown {
  switch (shape.kind) {
    case "boolean":
      return true;
    case "integer":
    case "long":
      return 7 + member.name.length;
    case "double":
      return 0.5 + member.name.length;
    case "timestamp":
      // Whole seconds, which every format can say.
      return new Date("2024-05-02T09:30:01Z");
    case "blob":
      return new TextEncoder().encode(`{"from":"${member.name} é"}`);
    case "enum":
      return drawEnumValue(shape, member);
    case "list":
      return [drawMember(shape.member, drawing), drawMember(shape.member, drawing)];
    case "map":
      return Object.fromEntries(mapKeys.map((key) => [key, drawMember(shape.value, drawing)]));
    case "structure":
      return drawMembers(drawing.model, shape, drawing.extent);
    default:
      throw new Error(`Nothing draws values of a ${shape.kind} yet.`);
  }
}

const mapKeys = ["plain", "a b/c&d=é"];

/** Another value for another name, so that not only the first ones travel. */
function drawEnumValue(shape: EnumShape, { name }: Member): unknown {
  const values = [...shape.members.values()].map((value) => traitOf(value, enumValue));
  return values[name.length % values.length];
}

function drawText(member: Member, target: Shape): string {
  const expression = traitOf(member, pattern) ?? traitOf(target, pattern);
  if (expression !== undefined) return textOf(expression);
  // Headers hold no other characters.
  return hasTrait(member, httpHeader) ? `text/x-${member.name}` : `${member.name} a/b?c=d&e%20+é€`;
}

/** The patterns of the model are those of status codes. */
function textOf(expression: string): string {
  const text = "404";
  if (!new RegExp(expression, "u").test(text)) throw new Error(`Nothing draws text of ${expression} yet.`);
  return text;
}

function plainDefault(value: Node): unknown {
  if (value.kind === "boolean" || value.kind === "number" || value.kind === "string") return value.value;
  throw new Error(`Nothing draws defaults that are an ${value.kind} yet.`);
}
