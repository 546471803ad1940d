import { getBoolean, getEntry, type Node, type ObjectNode, type StringNode } from "../model/node.js";
import { withoutUndefined } from "../model/traits/read-node.js";
import type { Report } from "./problem.js";
import { checkKeys, expectString, optionalString, wrongForm } from "./read-form.js";
import type { Parameter, Parameters, ParameterType } from "./rule-set.js";

/** Reads what rules depend on. Spec: https://smithy.io/2.0/additional-specs/rules-engine/parameters.html */
export function readParameters(node: ObjectNode, report: Report): Parameters {
  const parameters = new Map<string, Parameter>();
  for (const [name, { key, value }] of node.entries) {
    const parameter = readParameter(key, value, report);
    if (parameter !== undefined) parameters.set(name, parameter);
  }
  return parameters;
}

const keys = ["builtIn", "required", "type", "deprecated", "documentation", "default"];

function readParameter(name: StringNode, node: Node, report: Report): Parameter | undefined {
  if (node.kind !== "object") return wrongForm(node, `\`${name.value}\``, "an object", report);
  checkKeys(node, keys, report);
  const type = readType(node, report);
  const isRequired = getBoolean(getEntry(node, "required")) ?? false;
  const byDefault = getEntry(node, "default");
  if (type === undefined) return undefined;
  if (byDefault !== undefined) checkDefault(name, byDefault, type, isRequired, report);
  return withoutUndefined({
    name,
    type,
    builtIn: optionalString(node, "builtIn", report),
    isRequired,
    default: byDefault,
    documentation: optionalString(node, "documentation", report)?.value,
    node,
  });
}

function readType(node: ObjectNode, report: Report): ParameterType | undefined {
  const type = expectString(node, "type", report);
  if (type === undefined) return undefined;
  // Older rule sets write `String` and `Boolean`.
  const name = /^(?:string|boolean)$/i.test(type.value) ? type.value.toLowerCase() : type.value;
  if (name === "string" || name === "boolean" || name === "stringArray") return name;
  return wrongForm(type, "the type of a parameter", "`string`, `boolean` or `stringArray`", report);
}

function checkDefault(
  name: StringNode,
  node: Node,
  type: ParameterType,
  isRequired: boolean,
  report: Report,
): void {
  if (!isRequired) {
    report({
      code: "endpoint-rules/default-of-optional",
      message: `\`${name.value}\` has a default but is not required.`,
      span: node.span,
      hint: "a parameter with a default always has a value, so it is `required: true`.",
    });
  }
  if (parameterTypeOf(node) === type) return;
  const form = type === "stringArray" ? "an array of strings" : `a ${type}`;
  wrongForm(node, `the default of \`${name.value}\``, form, report);
}

/** The type of parameters that a node is a value of; undefined where there is none. */
export function parameterTypeOf(node: Node): ParameterType | undefined {
  if (node.kind === "string" || node.kind === "boolean") return node.kind;
  if (node.kind !== "array") return undefined;
  return node.elements.every(({ kind }) => kind === "string") ? "stringArray" : undefined;
}
