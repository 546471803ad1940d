import { getEntry, getNumber, type Node, type ObjectNode, type StringNode } from "../model/node.js";
import { collectInto, type Report, type RuleSetProblem } from "./problem.js";
import { expectArray, expectObject, expectString, wrongForm } from "./read-form.js";
import { readParameters } from "./read-parameters.js";
import { readCondition, readRule } from "./read-rule.js";
import type { ReadResult } from "./read-rule-set.js";
import { isAtLeast, readVersion } from "./read-version.js";
import {
  type DecisionDiagram,
  type DecisionNode,
  type EndpointRule,
  type ErrorRule,
  resultOffset,
} from "./rule-set.js";

/**
 * Reads the value of `endpointBdd`. Its conditions are checked for their form alone: what is declared where depends on
 * the way through the nodes.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/specification.html#endpointbdd-trait
 */
export function readDiagram(node: Node): ReadResult<DecisionDiagram> {
  const problems: RuleSetProblem[] = [];
  const rules = readParts(node, collectInto(problems));
  if (rules !== undefined && problems.length === 0) return { kind: "sound", rules };
  return { kind: "broken", problems };
}

function readParts(node: Node, report: Report): DecisionDiagram | undefined {
  if (node.kind !== "object") return wrongForm(node, "a decision diagram", "an object", report);
  const version = readVersion(node, report);
  if (version !== undefined && !isAtLeast(version, 1)) report(tooOld(node));
  const parameters = expectObject(node, "parameters", report);
  const conditions = expectArray(node, "conditions", report);
  const results = expectArray(node, "results", report);
  const nodes = readNodes(node, report);
  if (version === undefined || nodes === undefined) return undefined;
  const root = getNumber(getEntry(node, "root")) ?? -1;
  checkRoot(node, root, nodes.length, report);
  return {
    kind: "diagram",
    version,
    parameters: parameters === undefined ? new Map() : readParameters(parameters, report),
    conditions: conditions?.elements.flatMap((condition) => readCondition(condition, report) ?? []) ?? [],
    // The first result is not written.
    results: [undefined, ...(results?.elements.flatMap((result) => readResult(result, report) ?? []) ?? [])],
    root,
    nodes,
  };
}

function tooOld(node: ObjectNode): RuleSetProblem {
  return {
    code: "endpoint-rules/bdd-version",
    message: "Decision diagrams came with version 1.1 of the rules engine.",
    span: (getEntry(node, "version") ?? node).span,
    reference: "Rules engine version for endpointBdd trait must be >= 1.1",
  };
}

function readResult(node: Node, report: Report): EndpointRule | ErrorRule | undefined {
  const rule = readRule(node, report);
  if (rule !== undefined && rule.conditions.length > 0) report(withConditions(node));
  if (rule?.kind !== "tree") return rule;
  return wrongForm(node, "a result", "an endpoint or an error", report);
}

function withConditions(node: Node): RuleSetProblem {
  return {
    code: "endpoint-rules/bdd-conditions",
    message: "A result of a diagram has conditions of its own.",
    span: (getEntry(node, "conditions") ?? node).span,
    hint: "all conditions of a diagram are tested by its nodes.",
  };
}

/** Three signed 32-bit integers a node, high byte first, in base64. */
function readNodes(node: ObjectNode, report: Report): readonly DecisionNode[] | undefined {
  const text = expectString(node, "nodes", report);
  const count = getNumber(getEntry(node, "nodeCount"));
  if (text === undefined || count === undefined) return undefined;
  const bytes = decodeBase64(text, report);
  if (bytes === undefined) return undefined;
  if (bytes.length !== count * nodeSize) {
    report({
      code: "endpoint-rules/bdd-nodes",
      message: `\`nodes\` has ${bytes.length} bytes, and ${count} nodes take ${count * nodeSize}.`,
      span: text.span,
      reference: `Expected ${count * nodeSize} bytes for ${count} nodes, but got ${bytes.length}`,
    });
    return undefined;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: count }, (_, index) => ({
    condition: view.getInt32(index * nodeSize),
    high: view.getInt32(index * nodeSize + 4),
    low: view.getInt32(index * nodeSize + 8),
  }));
}

const nodeSize = 12;

function decodeBase64(node: StringNode, report: Report): Uint8Array | undefined {
  const { value } = node;
  const digits = value.replace(/={1,2}$/, "");
  const isPadded = digits.length === value.length || value.length % 4 === 0;
  if (/^[A-Za-z0-9+/]*$/.test(digits) && digits.length % 4 !== 1 && isPadded) {
    return Uint8Array.from(atob(value), (character) => character.charCodeAt(0));
  }
  report({
    code: "endpoint-rules/bdd-base64",
    message: "`nodes` is no base64.",
    span: node.span,
    reference: base64Reference(value),
  });
  return undefined;
}

function base64Reference(text: string): string {
  const illegal = /[^A-Za-z0-9+/=]/.exec(text)?.[0];
  if (illegal === undefined) return "Input byte array has wrong 4-byte ending unit";
  return `Illegal base64 character ${illegal.charCodeAt(0).toString(16)}`;
}

function checkRoot(node: ObjectNode, root: number, count: number, report: Report): void {
  const { span } = getEntry(node, "root") ?? node;
  if (root < -1) {
    report({
      code: "endpoint-rules/bdd-root",
      message: `The root of the diagram is ${root}, and cannot be negated.`,
      span,
      reference: `Root reference cannot be complemented: ${root}`,
    });
  } else if (root > 1 && root < resultOffset && root > count) {
    report({
      code: "endpoint-rules/bdd-root",
      message: `The root of the diagram is node ${root - 1}, and there are ${count} nodes.`,
      span,
      reference: `Root points to invalid BDD node: ${root - 1} (node count: ${count})`,
    });
  }
}
