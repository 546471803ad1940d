import { isIdentifier } from "../emit/expressions.js";
import { getShape, type Model } from "../model/model.js";
import type { Member, Shape } from "../model/shape.js";
import { toPlainValue, type Node } from "../model/node.js";

/**
 * A value of the model as TypeScript text, for comments and documents. It is not code that is run: nothing here guards
 * against hostile text but the quoting of JSON.
 */
export function valueText(node: Node, shape: Shape | undefined, model: Model, indent = ""): string {
  const inner = `${indent}  `;
  switch (node.kind) {
    case "object": {
      const lines = [...node.entries].map(
        ([key, { value }]) =>
          `${inner}${keyText(key)}: ${valueText(value, partOf(shape, key, model), model, inner)},`,
      );
      return lines.length === 0 ? "{}" : `{\n${lines.join("\n")}\n${indent}}`;
    }
    case "array": {
      const lines = node.elements.map(
        (element) => `${inner}${valueText(element, partOf(shape, "member", model), model, inner)},`,
      );
      return lines.length === 0 ? "[]" : `[\n${lines.join("\n")}\n${indent}]`;
    }
    default:
      return scalarText(node, shape);
  }
}

/** Models write timestamps as epoch seconds or date-times, and blobs as text. */
function scalarText(node: Node, shape: Shape | undefined): string {
  const text = JSON.stringify(toPlainValue(node));
  switch (shape?.kind) {
    case "timestamp":
      return node.kind === "number"
        ? `new Date(${JSON.stringify(new Date(node.value * 1000).toISOString())})`
        : `new Date(${text})`;
    case "blob":
      return `new TextEncoder().encode(${text})`;
    case "long":
      return node.kind === "number" && !Number.isSafeInteger(node.value) ? `${node.text}n` : text;
    case "bigInteger":
      return node.kind === "number" ? `${node.text}n` : text;
    default:
      return text;
  }
}

function partOf(shape: Shape | undefined, key: string, model: Model): Shape | undefined {
  const member = memberOf(shape, key);
  return member && getShape(model, member.target);
}

function memberOf(shape: Shape | undefined, key: string): Member | undefined {
  switch (shape?.kind) {
    case "structure":
    case "union":
      return shape.members.get(key);
    case "list":
      return shape.member;
    case "map":
      return shape.value;
    default:
      return undefined;
  }
}

function keyText(key: string): string {
  return isIdentifier(key) ? key : JSON.stringify(key);
}
