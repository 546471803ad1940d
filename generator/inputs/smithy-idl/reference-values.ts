import type { NodeValue } from "./ast.js";

/** How Smithy's reference names the type of a value. */
export function typeInReference(value: NodeValue): string {
  switch (value.kind) {
    case "array":
    case "object":
    case "number":
      return value.kind;
    case "keyword":
      return value.value === null ? "null" : "boolean";
    default:
      return "string";
  }
}

/** That a value is of another type, where the reference does not say whose value it is. */
export function otherTypeInReference(expected: string, value: NodeValue): string {
  return `Expected ${expected}, but found ${typeInReference(value)}.`;
}

/** A value as JSON on one line, as the reference quotes it. */
export function jsonInReference(value: NodeValue): string {
  switch (value.kind) {
    case "array":
      return `[${value.elements.map(jsonInReference).join(",")}]`;
    case "object":
      return `{${value.entries.map((entry) => `${JSON.stringify(entry.key.text)}:${jsonInReference(entry.value)}`).join(",")}}`;
    case "number":
      return value.text;
    case "keyword":
      return String(value.value);
    case "shapeId":
      return JSON.stringify(value.name);
    default:
      return JSON.stringify(value.value);
  }
}
