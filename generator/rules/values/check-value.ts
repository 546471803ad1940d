import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { unreachable } from "../../diagnostics/invariant.js";
import { getContainer } from "../../model/knowledge/any-shape.js";
import { isOptionalForClients } from "../../model/knowledge/nullability.js";
import type { ArrayNode, Node, ObjectNode } from "../../model/node.js";
import type { ListShape, MapShape, Member, Shape, StructureShape, UnionShape } from "../../model/shape.js";
import { nameOf } from "../../model/shape-id.js";
import { hasTrait } from "../../model/trait.js";
import { required } from "../../model/traits/type-refinement-traits.js";
import { guess } from "../guess.js";
import { checkBlob } from "./blobs.js";
import { checkConstraints } from "./constraints.js";
import { checkEnumValue } from "./enum-value.js";
import { checkNumber } from "./numbers.js";
import { checkTimestamp } from "./timestamps.js";
import { reportConstraint, reportValue, type ValueCheck, type ValuePlace } from "./value-check.js";
import { wrongType } from "./wrong-type.js";

/**
 * Everything that keeps a node from being a value of a shape: its type, its members, its constraints.
 * Spec: https://smithy.io/2.0/spec/model.html#trait-node-values
 */
export function checkValue(
  node: Node,
  target: Shape,
  check: ValueCheck,
  member?: Member,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const root = { check, path: "", referencePath: "", target, report };
  checkNode(node, member === undefined ? root : { ...root, member });
  return diagnostics;
}

// The constraints of a target mean something only for values of its type; those of a member say which they are about.
function checkNode(node: Node, place: ValuePlace): void {
  if (place.member !== undefined) checkConstraints(node, place.member, place);
  if (!isTyped(node, place)) return;
  checkConstraints(node, place.target, place);
  checkEnumValue(node, place);
}

// Whether the node has the type of the target.
function isTyped(node: Node, place: ValuePlace): boolean {
  const { target } = place;
  if (node.kind === "null" && place.check.allowsNull) return false;
  switch (target.kind) {
    case "document":
      return true;
    case "boolean":
      return node.kind === "boolean" || wrongType(node, place, "boolean");
    case "string":
    case "enum":
      return node.kind === "string" || wrongType(node, place, "string");
    case "blob":
      return checkBlob(node, place);
    case "byte":
    case "short":
    case "integer":
    case "intEnum":
    case "long":
    case "float":
    case "double":
    case "bigInteger":
    case "bigDecimal":
      return checkNumber(node, place);
    case "timestamp":
      return checkTimestamp(node, place);
    case "list":
      return node.kind === "array" ? checkList(node, target, place) : wrongType(node, place, "array");
    case "map":
      return node.kind === "object" ? checkMap(node, target, place) : wrongType(node, place, "object");
    case "structure":
      return node.kind === "object" ? checkStructure(node, target, place) : wrongType(node, place, "object");
    case "union":
      return node.kind === "object" ? checkUnion(node, target, place) : wrongType(node, place, "object");
    case "service":
    case "resource":
    case "operation":
      // Nothing has such a type; the targets are reported for themselves.
      return false;
    default:
      return unreachable(target);
  }
}

/** The step from a value to a part of it, as Tinsmith and as Smithy's reference write it. */
interface Step {
  readonly path: string;
  readonly reference: string;
}

function checkMemberValue(node: Node, member: Member, step: Step, place: ValuePlace): void {
  const target = place.check.model.shapes.get(member.target);
  if (target === undefined) return;
  const inner: ValuePlace = {
    ...place,
    path: place.path + step.path,
    referencePath: `${place.referencePath}.${step.reference}`,
    member,
    target,
  };
  if (node.kind === "null") checkNull(node, member, inner);
  else checkNode(node, inner);
}

// Sparse lists and maps hold null. Members of structures and unions that have no value are left out instead.
function checkNull(node: Node, member: Member, place: ValuePlace): void {
  const { model } = place.check;
  const container = getContainer(model, member);
  const isCollection = container?.kind === "list" || container?.kind === "map";
  if (container?.kind === "union") checkNode(node, place);
  else if (!isOptionalForClients(model, member)) {
    const { id = "", kind = "" } = container ?? {};
    const reference = isCollection
      ? `Non-sparse ${kind} shape \`${id}\` cannot contain null values`
      : `Required structure member \`${member.name}\` for \`${id}\` cannot be null`;
    reportValue(place, { code: "unexpected-null", says: "must not be null", reference, node });
  } else if (!isCollection) checkNode(node, place);
}

function checkList(node: ArrayNode, list: ListShape, place: ValuePlace): true {
  for (const [index, element] of node.elements.entries())
    checkMemberValue(element, list.member, { path: `[${index}]`, reference: `${index}` }, place);
  return true;
}

function checkMap(node: ObjectNode, map: MapShape, place: ValuePlace): true {
  for (const [name, { key, value }] of node.entries) {
    checkMemberValue(key, map.key, { path: `.${name} (key)`, reference: `${name} (map-key)` }, place);
    checkMemberValue(value, map.value, { path: `.${name}`, reference: name }, place);
  }
  return true;
}

function checkStructure(node: ObjectNode, structure: StructureShape, place: ValuePlace): true {
  checkKnownMembers(node, structure, place);
  for (const member of structure.members.values()) {
    if (!hasTrait(member, required) || node.entries.has(member.name)) continue;
    reportConstraint(place, {
      code: "missing-member",
      says: `lacks the required member \`${member.name}\` of \`${nameOf(structure.id)}\``,
      reference: `Missing required structure member \`${member.name}\` for \`${structure.id}\``,
      readerSays: `Missing expected member \`${member.name}\`.`,
      node,
    });
  }
  return true;
}

function checkUnion(node: ObjectNode, union: UnionShape, place: ValuePlace): true {
  if (node.entries.size <= 1) checkKnownMembers(node, union, place);
  if (node.entries.size !== 1) {
    reportValue(place, {
      code: "not-one-member",
      says: `has ${node.entries.size} members`,
      reference:
        node.entries.size === 0 ? undefined : "union values can contain a value for only a single member",
      node,
      hint: "a value of a union has exactly one of its members.",
    });
  }
  return true;
}

function checkKnownMembers(node: ObjectNode, shape: StructureShape | UnionShape, place: ValuePlace): void {
  for (const [name, { key, value }] of node.entries) {
    const member = shape.members.get(name);
    if (member !== undefined) {
      checkMemberValue(value, member, { path: `.${name}`, reference: name }, place);
      continue;
    }
    reportValue(place, {
      code: "unknown-member",
      says: `has a member \`${name}\` that \`${nameOf(shape.id)}\` does not have`,
      reference: `Member \`${name}\` does not exist in \`${shape.id}\``,
      node: key,
      severity: shape.kind === "union" ? "error" : "warning",
      eventSuffix: `.UnknownMember.${shape.id}.${name}`,
      ...guess(name, shape.members.keys(), key.span),
    });
  }
}
