import { getEntry, type Node, type ObjectNode, type StringNode } from "../model/node.js";
import type { Attribute, Expression, FunctionCall, Literal } from "./expression.js";
import { functions, specialFunctions } from "./functions.js";
import type { Report } from "./problem.js";
import { expectArray, expectString, wrongForm } from "./read-form.js";
import { readPath } from "./read-path.js";
import { readTemplate } from "./read-template.js";

/** Reads an expression. What cannot be read is reported, and undefined. */
export function readExpression(node: Node, report: Report, depth = 0): Expression | undefined {
  if (node.kind !== "object") return readLiteral(node, report, depth);
  const reference = getEntry(node, "ref");
  const call = getEntry(node, "fn");
  if (reference !== undefined && call === undefined) {
    if (reference.kind === "string")
      return { kind: "reference", name: reference.value, span: reference.span };
    return wrongForm(reference, "`ref`", "a string", report);
  }
  if (call !== undefined && reference === undefined) return readCall(node, report, depth);
  return wrongForm(node, "an expression", "a literal, or an object with either `ref` or `fn`", report);
}

/** Reads a call of a function: `{fn: "name", argv: [...]}`. */
export function readCall(node: ObjectNode, report: Report, depth = 0): FunctionCall | Attribute | undefined {
  const name = expectString(node, "fn", report);
  const argv = expectArray(node, "argv", report);
  if (name === undefined || argv === undefined || isTooDeep(node, depth, report)) return undefined;
  if (!functions.has(name.value) && !specialFunctions.has(name.value)) {
    report({
      code: "endpoint-rules/unknown-function",
      message: `There is no function \`${name.value}\`.`,
      span: name.span,
      guess: { word: name.value, candidates: [...functions.keys(), ...specialFunctions.keys()] },
    });
    return undefined;
  }
  const args = argv.elements.map((argument) => readExpression(argument, report, depth + 1));
  const known = args.filter((argument) => argument !== undefined);
  if (known.length < args.length) return undefined;
  if (name.value === "getAttr") return readAttribute(node, name, known, report);
  return { kind: "call", name: name.value, args: known, span: name.span };
}

function readAttribute(
  node: ObjectNode,
  name: StringNode,
  [target, path, ...others]: readonly Expression[],
  report: Report,
): Attribute | undefined {
  if (target === undefined || path?.kind !== "template" || others.length > 0) {
    return wrongForm(getEntry(node, "argv") ?? node, "`getAttr`", "a value and a path", report);
  }
  const parts = readPath(path.text, () => path.span, report);
  if (parts === undefined) return undefined;
  return { kind: "attribute", target, path: parts, text: path.text, span: name.span };
}

/** Reads a literal. Its strings are templates. */
export function readLiteral(node: Node, report: Report, depth = 0): Literal | undefined {
  if (isTooDeep(node, depth, report)) return undefined;
  const { span } = node;
  switch (node.kind) {
    case "boolean":
      return { kind: "boolean", value: node.value, span };
    case "string":
      return readTemplate(node, report);
    case "number":
      if (Number.isSafeInteger(node.value)) return { kind: "integer", value: node.value, span };
      return wrongForm(node, "a number", "a whole number", report);
    case "array": {
      const elements = node.elements.map((element) => readLiteral(element, report, depth + 1));
      const known = elements.filter((element) => element !== undefined);
      return known.length < elements.length ? undefined : { kind: "tuple", elements: known, span };
    }
    case "object": {
      const fields = new Map<string, Literal>();
      for (const [key, { value }] of node.entries) {
        const field = readLiteral(value, report, depth + 1);
        if (field !== undefined) fields.set(key, field);
      }
      return fields.size < node.entries.size ? undefined : { kind: "record", fields, node, span };
    }
    case "null":
      return wrongForm(node, "a value", "anything but null", report);
  }
}

const maxDepth = 100;

function isTooDeep(node: Node, depth: number, report: Report): boolean {
  if (depth <= maxDepth) return false;
  wrongForm(node, "an expression", "nested less deep", report);
  return true;
}
