import { type ArrayNode, getEntry, type Node, type ObjectNode, type StringNode } from "../model/node.js";
import type { Report } from "./problem.js";

/** Reports a node that has not the form that a rule set gives it. @example wrongForm(node, "`ref`", "a string", report) */
export function wrongForm(node: Node, what: string, form: string, report: Report): undefined {
  report({
    code: "endpoint-rules/form",
    message: `${what.replace(/^[a-z]/, (letter) => letter.toUpperCase())} has to be ${form}, and is ${inWords(node)}.`,
    span: node.span,
  });
  return undefined;
}

function inWords(node: Node): string {
  switch (node.kind) {
    case "null":
      return "null";
    case "array":
    case "object":
      return `an ${node.kind}`;
    case "number":
      return `the number ${node.text}`;
    default:
      return `the ${node.kind} \`${node.value}\``;
  }
}

/** The value under a key that has to be there. */
export function expectKey(node: ObjectNode, key: string, report: Report): Node | undefined {
  const value = getEntry(node, key);
  if (value !== undefined) return value;
  report({
    code: "endpoint-rules/missing-key",
    message: `\`${key}\` is missing here.`,
    span: node.span,
  });
  return undefined;
}

/** The object under a key that has to be there. */
export function expectObject(node: ObjectNode, key: string, report: Report): ObjectNode | undefined {
  const value = expectKey(node, key, report);
  if (value === undefined || value.kind === "object") return value;
  return wrongForm(value, `\`${key}\``, "an object", report);
}

/** The array under a key that has to be there. */
export function expectArray(node: ObjectNode, key: string, report: Report): ArrayNode | undefined {
  const value = expectKey(node, key, report);
  if (value === undefined || value.kind === "array") return value;
  return wrongForm(value, `\`${key}\``, "an array", report);
}

/** The string under a key that has to be there. */
export function expectString(node: ObjectNode, key: string, report: Report): StringNode | undefined {
  const value = expectKey(node, key, report);
  if (value === undefined || value.kind === "string") return value;
  return wrongForm(value, `\`${key}\``, "a string", report);
}

/** The string under a key that may be absent. */
export function optionalString(node: ObjectNode, key: string, report: Report): StringNode | undefined {
  return getEntry(node, key) === undefined ? undefined : expectString(node, key, report);
}

/** Reports the keys that mean nothing. */
export function checkKeys(node: ObjectNode, keys: readonly string[], report: Report): void {
  for (const [name, { key }] of node.entries) {
    if (keys.includes(name)) continue;
    report({
      code: "endpoint-rules/unknown-key",
      message: `\`${name}\` means nothing here.`,
      span: key.span,
      guess: { word: name, candidates: keys },
    });
  }
}
