import { callFunction } from "./call-function.js";
import { EvaluationFault, expectBoolean, expectText } from "./evaluation-fault.js";
import type { Attribute, Expression, FunctionCall } from "./expression.js";
import { type Partition, partitions as currentPartitions } from "./partition.js";
import {
  type Condition,
  type DecisionDiagram,
  type Endpoint,
  resultOffset,
  type Rule,
  type RuleSet,
} from "./rule-set.js";
import { isArray, isRecord, type RuleValue, valueOfNode } from "./rule-value.js";

/** What rules lead to. */
export type Resolution =
  | ResolvedEndpoint
  | { readonly kind: "error"; readonly message: string }
  /** Nothing: the rules do not cover the parameters, or the parameters are none for them. */
  | { readonly kind: "fault"; readonly message: string; readonly reference: string };

/** Where requests go, and what else a client should know. */
export interface ResolvedEndpoint {
  readonly kind: "endpoint";
  readonly url: string;
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly properties: ReadonlyMap<string, RuleValue>;
}

/**
 * Follows rules from parameters to an endpoint or an error. It never throws.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/specification.html
 */
export function resolveEndpoint(
  rules: RuleSet | DecisionDiagram,
  parameters: ReadonlyMap<string, RuleValue>,
  partitions: readonly Partition[] = currentPartitions,
): Resolution {
  const values = new Map<string, RuleValue>();
  for (const [name, parameter] of rules.parameters) {
    if (parameter.default !== undefined) values.set(name, valueOfNode(parameter.default));
  }
  for (const [name, value] of parameters) values.set(name, value);
  try {
    const state = { values, partitions };
    return rules.kind === "tree" ? followRules(rules.rules, state) : followDiagram(rules, state);
  } catch (error) {
    if (!(error instanceof EvaluationFault)) throw error;
    return { kind: "fault", message: error.message, reference: error.reference };
  }
}

/** What is known on the way. */
interface State {
  readonly values: Map<string, RuleValue>;
  readonly partitions: readonly Partition[];
}

function followRules(rules: readonly Rule[], state: State): Resolution {
  for (const rule of rules) {
    const resolution = followRule(rule, state);
    if (resolution !== undefined) return resolution;
  }
  throw new EvaluationFault("no rule applies", "No rules in ruleset matched");
}

function followRule(rule: Rule, state: State): Resolution | undefined {
  const assigned: string[] = [];
  const holds = rule.conditions.every((condition) => {
    const isTrue = test(condition, state);
    if (isTrue && condition.assign !== undefined) assigned.push(condition.assign.value);
    return isTrue;
  });
  const resolution = holds ? conclude(rule, state) : undefined;
  // Names end with their rule.
  for (const name of assigned) state.values.delete(name);
  return resolution;
}

function conclude(rule: Rule, state: State): Resolution {
  switch (rule.kind) {
    case "endpoint":
      return evaluateEndpoint(rule.endpoint, state);
    case "error":
      return { kind: "error", message: expectText(evaluate(rule.message, state)) };
    case "tree":
      for (const inner of rule.rules) {
        const resolution = followRule(inner, state);
        if (resolution !== undefined) return resolution;
      }
      throw new EvaluationFault(
        "no rule of a tree rule applies",
        "no rules inside of tree rule matched—invalid rules",
      );
  }
}

/** Whether a condition holds; what it assigns is set then, or was nothing. */
function test({ call, assign }: Condition, state: State): boolean {
  const value = evaluate(call, state);
  if (assign !== undefined && value !== null) state.values.set(assign.value, value);
  return value !== null && value !== false;
}

function followDiagram({ conditions, results, nodes, root }: DecisionDiagram, state: State): Resolution {
  let reference = root;
  // A sound diagram has no cycles: it ends after as many steps as it has nodes.
  for (let steps = nodes.length; Math.abs(reference) < resultOffset && steps >= 0; steps--) {
    const node = nodes[Math.abs(reference) - 1];
    const condition = node && conditions[node.condition];
    if (node === undefined || condition === undefined) break;
    reference = test(condition, state) === reference > 0 ? node.high : node.low;
  }
  const result = results[reference - resultOffset];
  if (result !== undefined) return conclude(result, state);
  throw new EvaluationFault("no result applies", "No BDD result matched");
}

function evaluateEndpoint({ url, headers, properties }: Endpoint, state: State): ResolvedEndpoint {
  const textOf = (expression: Expression): string => expectText(evaluate(expression, state));
  return {
    kind: "endpoint",
    url: textOf(url),
    headers: new Map(Array.from(headers, ([name, texts]) => [name, texts.map(textOf)])),
    properties: new Map(Array.from(properties, ([name, literal]) => [name, evaluate(literal, state)])),
  };
}

function evaluate(expression: Expression, state: State): RuleValue {
  switch (expression.kind) {
    case "boolean":
    case "integer":
      return expression.value;
    case "template":
      return expression.parts
        .map((part) => (typeof part === "string" ? part : expectText(evaluate(part, state))))
        .join("");
    case "tuple":
      return expression.elements.map((element) => evaluate(element, state));
    case "record":
      return new Map(Array.from(expression.fields, ([key, field]) => [key, evaluate(field, state)]));
    case "reference":
      return state.values.get(expression.name) ?? null;
    case "attribute":
      return evaluateAttribute(expression, state);
    case "call":
      return evaluateCall(expression, state);
  }
}

function evaluateAttribute({ target, path }: Attribute, state: State): RuleValue {
  let value = evaluate(target, state);
  for (const part of path) {
    if (part.kind === "key") value = isRecord(value) ? (value.get(part.key) ?? null) : null;
    else value = isArray(value) ? (value.at(part.index) ?? null) : null;
  }
  return value;
}

function evaluateCall({ name, args }: FunctionCall, state: State): RuleValue {
  const [first, second, third] = args;
  const valueOf = (argument: Expression | undefined): RuleValue =>
    argument === undefined ? null : evaluate(argument, state);
  switch (name) {
    case "isSet":
      return valueOf(first) !== null;
    case "not":
      return !expectBoolean(valueOf(first));
    case "coalesce":
      for (const argument of args) {
        const value = valueOf(argument);
        if (value !== null) return value;
      }
      return null;
    case "ite":
      return expectBoolean(valueOf(first)) ? valueOf(second) : valueOf(third);
    default:
      return callFunction(name, args.map(valueOf), state.partitions);
  }
}
