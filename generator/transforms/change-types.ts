import type { ContainerShape, Shape, SimpleType } from "../model/shape.js";
import { mapShapes } from "./edit-model.js";
import { toEnum } from "./enum-shapes.js";
import type { Transform } from "./transform.js";

/** `changeTypes`: gives shapes other types, such as a structure that of a union. */
export const changeTypes: Transform = {
  name: "changeTypes",
  keys: ["shapeTypes", "synthesizeEnumNames"],
  apply: (model, args) => {
    const types = args.stringMap("shapeTypes");
    const synthesizesNames = args.flag("synthesizeEnumNames");
    return mapShapes(model, (shape) => {
      const type = types.get(shape.id);
      if (type === undefined || type === shape.kind) return shape;
      const changed = changeType(shape, type, synthesizesNames);
      if (changed === undefined) {
        const message = `\`${shape.id}\` is of the type ${shape.kind}, which cannot become ${type}.`;
        args.report("transforms/impossible-type", message, "shapeTypes");
      }
      return changed ?? shape;
    });
  },
};

function changeType(shape: Shape, type: string, synthesizesNames: boolean): Shape | undefined {
  if (shape.kind === "string" && type === "enum") return toEnum(shape, synthesizesNames);
  if (shape.kind === "structure" && type === "union") return { ...shape, kind: "union" };
  if (shape.kind === "union" && type === "structure") return { ...shape, kind: "structure" };
  // Sets are lists with `@uniqueItems` here, as they are in Smithy 2.0.
  if (shape.kind === "list" && (type === "set" || type === "list")) return shape;
  if (!isSimpleType(type) || !isSimple(shape)) return undefined;
  if (shape.kind !== "enum" && shape.kind !== "intEnum") return { ...shape, kind: type };
  const { members: _, ...rest } = shape;
  return { ...rest, kind: type };
}

function isSimple(shape: Shape): shape is Exclude<Shape, NotSimple> {
  return isSimpleType(shape.kind) || shape.kind === "enum" || shape.kind === "intEnum";
}

type NotSimple =
  | Exclude<ContainerShape, { kind: "enum" | "intEnum" }>
  | Extract<Shape, { kind: "operation" | "resource" | "service" }>;

function isSimpleType(type: string): type is SimpleType {
  return Object.hasOwn(SIMPLE_TYPES, type);
}

const SIMPLE_TYPES: Readonly<Record<SimpleType, true>> = {
  blob: true,
  boolean: true,
  string: true,
  byte: true,
  short: true,
  integer: true,
  long: true,
  float: true,
  double: true,
  bigInteger: true,
  bigDecimal: true,
  timestamp: true,
  document: true,
};
