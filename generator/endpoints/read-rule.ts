import { getEntry, type Node, type ObjectNode } from "../model/node.js";
import type { Expression, Literal } from "./expression.js";
import type { Report } from "./problem.js";
import { readCall, readExpression, readLiteral } from "./read-expression.js";
import {
  checkKeys,
  expectArray,
  expectKey,
  expectObject,
  expectString,
  optionalString,
  wrongForm,
} from "./read-form.js";
import type { Condition, Endpoint, Rule } from "./rule-set.js";

const maxDepth = 100;

/** Reads a rule and all that stands below it. */
export function readRule(node: Node, report: Report, depth = 0): Rule | undefined {
  if (node.kind !== "object") return wrongForm(node, "a rule", "an object", report);
  if (depth > maxDepth) return wrongForm(node, "a rule", "nested less deep", report);
  const type = expectString(node, "type", report);
  const base = { ...readDocumentation(node, report), conditions: readConditions(node, report) };
  switch (type?.value) {
    case "endpoint": {
      const endpoint = expectObject(node, "endpoint", report);
      const read = endpoint && readEndpoint(endpoint, report);
      return read && { kind: "endpoint", endpoint: read, ...base, span: node.span };
    }
    case "error": {
      const error = expectKey(node, "error", report);
      const message = error && readExpression(error, report);
      return message && { kind: "error", message, ...base, span: node.span };
    }
    case "tree": {
      const rules = expectArray(node, "rules", report)?.elements ?? [];
      const read = rules.flatMap((rule) => readRule(rule, report, depth + 1) ?? []);
      return { kind: "tree", rules: read, ...base, span: node.span };
    }
    case undefined:
      return undefined;
    default:
      return type && wrongForm(type, "the type of a rule", "`endpoint`, `error` or `tree`", report);
  }
}

function readDocumentation(node: ObjectNode, report: Report): { readonly documentation?: string } {
  const documentation = optionalString(node, "documentation", report)?.value;
  return documentation === undefined ? {} : { documentation };
}

function readConditions(node: ObjectNode, report: Report): readonly Condition[] {
  if (getEntry(node, "conditions") === undefined) return [];
  const conditions = expectArray(node, "conditions", report)?.elements ?? [];
  return conditions.flatMap((condition) => readCondition(condition, report) ?? []);
}

/** Reads a condition: a call, and the name that its value is assigned. */
export function readCondition(node: Node, report: Report): Condition | undefined {
  if (node.kind !== "object") return wrongForm(node, "a condition", "an object", report);
  const call = readCall(node, report);
  const assign = optionalString(node, "assign", report);
  return call && (assign === undefined ? { call } : { call, assign });
}

function readEndpoint(node: ObjectNode, report: Report): Endpoint | undefined {
  checkKeys(node, ["url", "properties", "headers"], report);
  const url = expectKey(node, "url", report);
  const read = url && readExpression(url, report);
  const properties = readProperties(node, report);
  const headers = readHeaders(node, report);
  return read && { url: read, properties, headers, span: node.span };
}

function readProperties(node: ObjectNode, report: Report): ReadonlyMap<string, Literal> {
  const properties = new Map<string, Literal>();
  if (getEntry(node, "properties") === undefined) return properties;
  for (const [name, { value }] of expectObject(node, "properties", report)?.entries ?? []) {
    const literal = readLiteral(value, report);
    if (literal !== undefined) properties.set(name, literal);
  }
  return properties;
}

function readHeaders(node: ObjectNode, report: Report): ReadonlyMap<string, readonly Expression[]> {
  const headers = new Map<string, readonly Expression[]>();
  const object = getEntry(node, "headers") && expectObject(node, "headers", report);
  for (const name of object?.entries.keys() ?? []) {
    const values = object && expectArray(object, name, report);
    headers.set(name, values?.elements.flatMap((value) => readExpression(value, report) ?? []) ?? []);
  }
  return headers;
}
