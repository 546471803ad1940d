import type { NullNode, Node } from "../node.js";
import type { Member, Shape, ShapeType, StructureShape, Traits } from "../shape.js";
import type { ShapeId } from "../shape-id.js";
import { defaultTrait, required } from "../traits/type-refinement-traits.js";
import { streaming } from "../traits/streaming-traits.js";
import { hasTrait, traitOf } from "../trait.js";
import type { Versions } from "./versions.js";

/**
 * Shapes of files of Smithy 1.0 as Smithy 2.0 would write them. There, numbers and booleans had the zero value for a
 * default, unless they or the members that target them were marked with `@box`; 2.0 writes such defaults down.
 * Spec: https://smithy.io/2.0/guides/model-translations/migrating-idl-1-to-2.html
 */
export function upgradeVersionOne(
  shapes: ReadonlyMap<ShapeId, Shape>,
  versions: Versions,
): ReadonlyMap<ShapeId, Shape> {
  const outdated = [...shapes.values()].filter(({ span }) => versions.at(span) === "1.0");
  if (outdated.length === 0) return shapes;
  const upgraded = new Map(shapes);
  for (const shape of outdated) {
    if (hadZeroDefault(shape.kind)) upgraded.set(shape.id, withZeroDefault(shape));
  }
  for (const shape of outdated) {
    if (shape.kind === "structure") upgraded.set(shape.id, upgradeMembers(shape, upgraded, versions));
  }
  return upgraded;
}

function withZeroDefault(shape: Shape): Shape {
  if (shape.traits.has(BOX)) return shape;
  return { ...shape, traits: withDefault(shape.traits, zeroOf(shape, shape), shape) };
}

function upgradeMembers(
  structure: StructureShape,
  shapes: ReadonlyMap<ShapeId, Shape>,
  versions: Versions,
): StructureShape {
  const members = new Map<string, Member>();
  for (const [name, member] of structure.members) {
    const target = shapes.get(member.target);
    members.set(name, target === undefined ? member : upgradeMember(member, target, versions));
  }
  return { ...structure, members };
}

function upgradeMember(member: Member, target: Shape, versions: Versions): Member {
  if (impliesDefault(member, target, versions)) {
    return { ...member, traits: withDefault(member.traits, zeroOf(target, member), member) };
  }
  if (!member.traits.has(BOX)) return member;
  const none: NullNode = { kind: "null", span: member.span };
  return { ...member, traits: withDefault(member.traits, none, member) };
}

function impliesDefault(member: Member, target: Shape, versions: Versions): boolean {
  const isStream = target.kind === "blob" && hasTrait(target, streaming) && !hasTrait(member, required);
  if (!hadZeroDefault(target.kind) && !isStream) return false;
  return !hasTrait(member, defaultTrait) && !member.traits.has(BOX) && !isBoxed(target, versions);
}

/** Smithy 2.0 has no `@box`: what lacks a zero default there is what 1.0 would have boxed. */
function isBoxed(target: Shape, versions: Versions): boolean {
  if (target.traits.has(BOX)) return true;
  if (versions.at(target.span) === "1.0" || !hadZeroDefault(target.kind)) return false;
  const node = traitOf(target, defaultTrait);
  return node === undefined || !isZero(node);
}

function isZero(node: Node): boolean {
  if (node.kind === "number") return node.value === 0;
  return node.kind === "boolean" && !node.value;
}

function hadZeroDefault(kind: ShapeType): boolean {
  return zeroDefaults.has(kind);
}

const zeroDefaults: ReadonlySet<ShapeType> = new Set<ShapeType>([
  "byte",
  "short",
  "integer",
  "long",
  "float",
  "double",
  "boolean",
  "intEnum",
]);

function zeroOf({ kind }: Shape, { span }: Pick<Shape, "span">): Node {
  if (kind === "boolean") return { kind: "boolean", value: false, span };
  if (kind === "blob") return { kind: "string", value: "", span };
  return { kind: "number", value: 0, text: "0", span };
}

function withDefault(traits: Traits, value: Node, { span }: Pick<Shape, "span">): Traits {
  if (traits.has(defaultTrait.id)) return traits;
  return new Map([...traits, [defaultTrait.id, { id: defaultTrait.id, value, span }]]);
}

const BOX = "smithy.api#box";
