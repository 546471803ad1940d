import type { Model } from "../model/model.js";
import { getBoolean, getEntry, getString, getStrings, type Node, type ObjectNode } from "../model/node.js";
import { memberId } from "../model/shape-id.js";
import type { AppliedTrait, EnumShape, Member, Shape, SimpleShape, Traits } from "../model/shape.js";
import { filterTraits, mapShapes } from "./edit-model.js";
import type { Transform } from "./transform.js";

/** `changeStringEnumsToEnumShapes`: makes enums of the strings that list their values in the old way. */
export const changeStringEnumsToEnumShapes: Transform = {
  name: "changeStringEnumsToEnumShapes",
  keys: ["synthesizeNames"],
  apply: (model, args) => changeStringEnums(model, args.flag("synthesizeNames")),
};

function changeStringEnums(model: Model, synthesizesNames: boolean): Model {
  return mapShapes(model, (shape) => {
    const isEnum = shape.kind === "string" && shape.traits.has(ENUM);
    return (isEnum ? toEnum(shape, synthesizesNames) : undefined) ?? shape;
  });
}

/** The enum that a string with `@enum` stands for; undefined where one of its values has no name. */
export function toEnum(shape: SimpleShape, synthesizesNames: boolean): EnumShape | undefined {
  const applied = shape.traits.get(ENUM);
  if (applied?.value.kind !== "array") return undefined;
  const members = applied.value.elements.map((definition) =>
    definition.kind === "object" ? toMember(shape, definition, applied, synthesizesNames) : undefined,
  );
  if (!members.every((member) => member !== undefined)) return undefined;
  return {
    ...shape,
    kind: "enum",
    traits: filterTraits(shape.traits, (id) => id !== ENUM),
    members: new Map(members.map((member) => [member.name, member])),
  };
}

function toMember(
  shape: Shape,
  definition: ObjectNode,
  applied: AppliedTrait,
  synthesizesNames: boolean,
): Member | undefined {
  const value = getString(getEntry(definition, "value"));
  const name =
    getString(getEntry(definition, "name")) ?? (synthesizesNames ? synthesizeName(value) : undefined);
  if (name === undefined) return undefined;
  return {
    kind: "member",
    id: memberId(shape.id, name),
    name,
    target: "smithy.api#Unit",
    traits: memberTraits(definition, applied),
    mixins: [],
    span: definition.span,
    targetSpan: definition.span,
  };
}

/** A name can be made of a value of letters, digits and what commonly stands between words. */
function synthesizeName(value: string | undefined): string | undefined {
  if (value === undefined || !/^[a-zA-Z_][a-zA-Z_0-9-./:\s]*$/.test(value)) return undefined;
  return value.replace(/[-./:\s]+/g, "_");
}

function memberTraits(definition: ObjectNode, { span }: AppliedTrait): Traits {
  const traits = new Map<string, AppliedTrait>();
  const add = (id: string, value: Node | undefined): void => {
    if (value !== undefined) traits.set(id, { id, value, span: value.span });
  };
  add("smithy.api#enumValue", getEntry(definition, "value"));
  add("smithy.api#documentation", getEntry(definition, "documentation"));
  add("smithy.api#tags", getEntry(definition, "tags"));
  const annotation: ObjectNode = { kind: "object", entries: new Map(), span };
  if (getBoolean(getEntry(definition, "deprecated")) === true) add("smithy.api#deprecated", annotation);
  if (getStrings(getEntry(definition, "tags")).includes("internal")) add("smithy.api#internal", annotation);
  return traits;
}

const ENUM = "smithy.api#enum";
