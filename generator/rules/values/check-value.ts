import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { unreachable } from "../../diagnostics/invariant.js";
import { isOptionalForClients } from "../../model/knowledge/nullability.js";
import type { ArrayNode, Node, ObjectNode } from "../../model/node.js";
import type { ListShape, MapShape, Member, Shape, StructureShape, UnionShape } from "../../model/shape.js";
import { nameOf } from "../../model/shape-id.js";
import { hasTrait } from "../../model/trait.js";
import { required } from "../../model/traits/type-refinement-traits.js";
import { guess } from "../guess.js";
import { checkConstraints } from "./constraints.js";
import { checkNumber } from "./numbers.js";
import { checkTimestamp } from "./timestamps.js";
import { reportConstraint, reportValue, type ValueCheck, type ValuePlace } from "./value-check.js";

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
  checkNode(node, { check, path: "", target, report, ...(member === undefined ? {} : { member }) });
  return diagnostics;
}

function checkNode(node: Node, place: ValuePlace): void {
  if (isTyped(node, place)) checkConstraints(node, place);
}

// Whether the node has the type of the target. Only then do constraints mean anything.
function isTyped(node: Node, place: ValuePlace): boolean {
  const { target } = place;
  switch (target.kind) {
    case "document":
      return true;
    case "boolean":
      return node.kind === "boolean" || wrongType(node, place, "a boolean");
    case "string":
    case "enum":
    case "blob":
      return node.kind === "string" || wrongType(node, place, "a string");
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
      return node.kind === "array" ? checkList(node, target, place) : wrongType(node, place, "an array");
    case "map":
      return node.kind === "object" ? checkMap(node, target, place) : wrongType(node, place, "an object");
    case "structure":
      return node.kind === "object"
        ? checkStructure(node, target, place)
        : wrongType(node, place, "an object");
    case "union":
      return node.kind === "object" ? checkUnion(node, target, place) : wrongType(node, place, "an object");
    case "service":
    case "resource":
    case "operation":
      // Nothing has such a type; the targets are reported for themselves.
      return false;
    default:
      return unreachable(target);
  }
}

function wrongType(node: Node, place: ValuePlace, expected: string): false {
  reportValue(place, { code: "wrong-type", says: `must be ${expected}, but is ${typeText(node)}`, node });
  return false;
}

function typeText(node: Node): string {
  switch (node.kind) {
    case "null":
      return "null";
    case "array":
    case "object":
      return `an ${node.kind}`;
    case "string":
      return `the string \`${node.value}\``;
    case "number":
      return `the number ${node.text}`;
    default:
      return `the boolean ${node.value}`;
  }
}

function checkMemberValue(node: Node, member: Member, step: string, place: ValuePlace): void {
  const target = place.check.model.shapes.get(member.target);
  if (target === undefined) return;
  const inner: ValuePlace = { ...place, path: place.path + step, member, target };
  if (node.kind !== "null" || target.kind === "document") checkNode(node, inner);
  else if (!allowsNull(member, inner)) {
    reportValue(inner, { code: "unexpected-null", says: "must not be null", node });
  }
}

function allowsNull(member: Member, place: ValuePlace): boolean {
  const { model, allowsNull: allowed } = place.check;
  const isStructural = member.name !== "member" && member.name !== "value";
  return (allowed || !isStructural) && isOptionalForClients(model, member);
}

function checkList(node: ArrayNode, list: ListShape, place: ValuePlace): true {
  node.elements.forEach((element, index) => checkMemberValue(element, list.member, `[${index}]`, place));
  return true;
}

function checkMap(node: ObjectNode, map: MapShape, place: ValuePlace): true {
  for (const [name, { key, value }] of node.entries) {
    checkMemberValue(key, map.key, `.${name} (key)`, place);
    checkMemberValue(value, map.value, `.${name}`, place);
  }
  return true;
}

function checkStructure(node: ObjectNode, structure: StructureShape, place: ValuePlace): true {
  checkKnownMembers(node, structure, place);
  for (const member of structure.members.values()) {
    if (!hasTrait(member, required) || node.entries.has(member.name)) continue;
    const says = `lacks the required member \`${member.name}\` of \`${nameOf(structure.id)}\``;
    reportConstraint(place, { code: "missing-member", says, node });
  }
  return true;
}

function checkUnion(node: ObjectNode, union: UnionShape, place: ValuePlace): true {
  checkKnownMembers(node, union, place);
  if (node.entries.size !== 1) {
    const hint = `a value of a union has exactly one of its members.`;
    reportValue(place, { code: "not-one-member", says: `has ${node.entries.size} members`, node, hint });
  }
  return true;
}

function checkKnownMembers(node: ObjectNode, shape: StructureShape | UnionShape, place: ValuePlace): void {
  for (const [name, { key, value }] of node.entries) {
    const member = shape.members.get(name);
    if (member !== undefined) checkMemberValue(value, member, `.${name}`, place);
    else {
      reportValue(place, {
        code: "unknown-member",
        says: `has a member \`${name}\` that \`${nameOf(shape.id)}\` does not have`,
        node: key,
        severity: shape.kind === "union" ? "error" : "warning",
        eventSuffix: `.UnknownMember.${shape.id}.${name}`,
        ...guess(name, shape.members.keys(), key.span),
      });
    }
  }
}
