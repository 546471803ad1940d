import type { Node } from "../../model/node.js";
import { reportValue, type ValuePlace } from "./value-check.js";

/** Reports a node that is not of the type that values of the target have. Says false, as checks of types do. */
export function wrongType(node: Node, place: ValuePlace, expected: Node["kind"]): false {
  const { kind, id } = place.target;
  reportValue(place, {
    code: "wrong-type",
    says: `must be ${typeText(expected)}, but is ${nodeText(node)}`,
    reference: `Expected ${expected} value for ${kind} shape, \`${id}\`; found ${node.kind} value${valueText(node)}`,
    node,
  });
  return false;
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
