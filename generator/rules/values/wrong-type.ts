import type { Node } from "../../model/node.js";
import { reportValue, type ValuePlace } from "./value-check.js";

/** Reports a node that is not of the type that values of the target have. Says false, as checks of types do. */
export function wrongType(node: Node, place: ValuePlace, expected: Node["kind"]): false {
  const { kind, id } = place.target;
  reportValue(place, {
    code: "wrong-type",
    says: `must be ${typeText(expected)}, but is ${nodeText(node)}`,
    reference: `Expected ${expected} value for ${kind} shape, \`${id}\`; found ${node.kind} value${valueText(node)}`,
    readerSays: readerText(node, place, expected),
    node,
  });
  return false;
}

function readerText(node: Node, { target, member, path }: ValuePlace, expected: Node["kind"]): string {
  if (member !== undefined && path.endsWith(`.${member.name}`))
    return `Expected \`${member.name}\` member to be ${typeText(expected)}, but found ${node.kind}.`;
  if (target.kind === "structure" && target.members.size === 0)
    return `Annotation traits  must be an object or omitted in the IDL, but found ${node.kind}`;
  return `Expected ${expected}, but found ${node.kind}.`;
}

function typeText(kind: Node["kind"]): string {
  if (kind === "null") return kind;
  return `${kind === "array" || kind === "object" ? "an" : "a"} ${kind}`;
}

function nodeText(node: Node): string {
  switch (node.kind) {
    case "string":
      return `the string \`${node.value}\``;
    case "number":
      return `the number ${node.text}`;
    case "boolean":
      return `the boolean ${node.value}`;
    default:
      return typeText(node.kind);
  }
}

function valueText(node: Node): string {
  if (node.kind === "number") return `, \`${node.text}\``;
  return node.kind === "string" || node.kind === "boolean" ? `, \`${node.value}\`` : "";
}
