import type { AggregateDefinition, MemberDefinition, TraitDefinition } from "../../model/fragment.js";
import type { Node, StringNode } from "../../model/node.js";
import { isIdentifier, memberId } from "../../model/shape-id.js";
import { enumMemberTarget, enumWithoutMembers, invalidMemberName } from "./ast-diagnostics.js";
import { checkProperties, expectObject, wordings } from "./expect.js";
import { readTarget } from "./read-reference.js";
import { readTraits } from "./read-traits.js";
import type { ShapeHeader, ShapeNode } from "./shape-node.js";

/** A shape with members: a list, a map, or one whose members stand under `members`. A `set` is a list of unique items. */
export function readAggregate(shape: ShapeNode, header: ShapeHeader, type: string): AggregateDefinition {
  switch (type) {
    case "list":
      return { ...header, kind: "list", members: readFixedMembers(shape, ["member"]) };
    case "set":
      return {
        ...header,
        kind: "list",
        members: readFixedMembers(shape, ["member"]),
        traits: [...header.traits, uniqueItems(shape)],
      };
    case "map":
      return { ...header, kind: "map", members: readFixedMembers(shape, ["key", "value"]) };
    case "union":
      return { ...header, kind: "union", members: readNamedMembers(shape) };
    case "enum":
    case "intEnum":
      return { ...header, kind: type, members: readEnumMembers(shape, header, type) };
    default:
      return { ...header, kind: "structure", members: readNamedMembers(shape) };
  }
}

/** The members of lists and maps are properties of the shape itself. */
function readFixedMembers(shape: ShapeNode, names: readonly string[]): MemberDefinition[] {
  checkProperties(shape.object, ["type", ...names, "traits", "mixins"], shape.id, shape.file);
  return names.flatMap((name) => {
    const entry = shape.object.entries.get(name);
    return entry === undefined ? [] : (readMember(shape, entry.key, entry.value) ?? []);
  });
}

function readNamedMembers(shape: ShapeNode): MemberDefinition[] {
  checkProperties(shape.object, ["type", "members", "traits", "mixins"], shape.id, shape.file);
  const node = shape.object.entries.get("members")?.value;
  const members = node && expectObject(node, "members", shape.place, wordings.namedButFound);
  const definitions: MemberDefinition[] = [];
  for (const { key, value } of members?.entries.values() ?? []) {
    const member = isIdentifier(key.value) ? readMember(shape, key, value) : undefined;
    if (member !== undefined) definitions.push(member);
    else if (!isIdentifier(key.value)) shape.file.report(invalidMemberName(key, shape.id));
  }
  return definitions;
}

/** The members of enumerations have values in place of targets; the AST gives them the unit type. */
function readEnumMembers(
  shape: ShapeNode,
  header: ShapeHeader,
  type: "enum" | "intEnum",
): MemberDefinition[] {
  const members = readNamedMembers(shape);
  const { id, key, file } = shape;
  if (members.length === 0 && header.mixins.length === 0) file.report(enumWithoutMembers(key, type, id));
  for (const { target } of members) {
    if (target !== undefined && target.text !== "smithy.api#Unit")
      file.report(enumMemberTarget(target.span, type, target.text, id));
  }
  return members;
}

/** Spec: https://smithy.io/2.0/spec/json-ast.html#ast-member */
function readMember(shape: ShapeNode, key: StringNode, value: Node): MemberDefinition | undefined {
  const object = expectObject(value, key.value, shape.place, wordings.object);
  if (object === undefined) return undefined;
  const place = { shapeId: memberId(shape.id, key.value), report: shape.file.report };
  checkProperties(object, ["target", "traits"], place.shapeId, place);
  const target = readTarget(object, shape.place);
  if (target === undefined) return undefined;
  return { name: key.value, span: key.span, target, traits: readTraits(object, shape.place) };
}

function uniqueItems({ object }: ShapeNode): TraitDefinition {
  const span = object.entries.get("type")?.value.span ?? object.span;
  const id = "smithy.api#uniqueItems";
  return { trait: { text: id, candidates: [id], span }, span };
}
