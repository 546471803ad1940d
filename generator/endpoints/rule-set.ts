import type { Node, StringNode } from "../model/node.js";
import type { Span } from "../source/span.js";
import type { Expression, FunctionCall, Attribute, Literal } from "./expression.js";

/**
 * The rules that lead from parameters to an endpoint, as a tree: the first rule counts whose conditions hold.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/specification.html
 */
export interface RuleSet {
  readonly kind: "tree";
  readonly version: RulesVersion;
  readonly parameters: Parameters;
  readonly rules: readonly Rule[];
}

/**
 * The same as a binary decision diagram: nodes test conditions, and lead to nodes or results.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/specification.html#endpointbdd-trait
 */
export interface DecisionDiagram {
  readonly kind: "diagram";
  readonly version: RulesVersion;
  readonly parameters: Parameters;
  readonly conditions: readonly Condition[];
  /** What references lead to. The first one stands for no match and is not written. */
  readonly results: readonly (EndpointRule | ErrorRule | undefined)[];
  /** The reference to begin at. */
  readonly root: number;
  readonly nodes: readonly DecisionNode[];
}

/** A test of a condition, and the references to follow where it holds and where it does not. */
export interface DecisionNode {
  readonly condition: number;
  readonly high: number;
  readonly low: number;
}

/** References from here on lead to results: the first is the one at index 0. */
export const resultOffset = 100_000_000;

/** A version of the rules engine, `major.minor`. */
export interface RulesVersion {
  readonly major: number;
  readonly minor: number;
  readonly text: string;
}

/** What rules depend on, by name. */
export type Parameters = ReadonlyMap<string, Parameter>;

/** Something that rules depend on. */
export interface Parameter {
  /** The name as it is written. */
  readonly name: StringNode;
  readonly type: ParameterType;
  /** The well-known source that the value comes from, such as `AWS::Region`. */
  readonly builtIn?: StringNode;
  readonly isRequired: boolean;
  /** The value where none is given. Only parameters that are required have one. */
  readonly default?: Node;
  readonly documentation?: string;
  readonly node: Node;
}

/** The types of parameters. */
export type ParameterType = "string" | "boolean" | "stringArray";

/** Something that applies where all its conditions hold. */
export type Rule = EndpointRule | ErrorRule | TreeRule;

interface RuleBase {
  readonly conditions: readonly Condition[];
  readonly documentation?: string;
  readonly span: Span;
}

/** Ends with an endpoint. */
export interface EndpointRule extends RuleBase {
  readonly kind: "endpoint";
  readonly endpoint: Endpoint;
}

/** Ends with an error. */
export interface ErrorRule extends RuleBase {
  readonly kind: "error";
  readonly message: Expression;
}

/** Goes on with other rules, one of which has to apply. */
export interface TreeRule extends RuleBase {
  readonly kind: "tree";
  readonly rules: readonly Rule[];
}

/** Where requests go, and what else a client should know. */
export interface Endpoint {
  readonly url: Expression;
  readonly headers: ReadonlyMap<string, readonly Expression[]>;
  readonly properties: ReadonlyMap<string, Literal>;
  readonly span: Span;
}

/** A call that holds unless it gives false or nothing. What it gives may be assigned a name for the conditions and rules to come. */
export interface Condition {
  readonly call: FunctionCall | Attribute;
  readonly assign?: StringNode;
}

/** Every endpoint rule of a tree or diagram, in the order of the text. */
export function* endpointRules(rules: RuleSet | DecisionDiagram): Iterable<EndpointRule> {
  for (const rule of allRules(rules)) if (rule.kind === "endpoint") yield rule;
}

/** Every rule, each tree rule before its own rules. */
export function* allRules(rules: RuleSet | DecisionDiagram): Iterable<Rule> {
  const waiting: Rule[] =
    rules.kind === "tree"
      ? rules.rules.toReversed()
      : rules.results.filter((result) => result !== undefined).toReversed();
  for (let rule = waiting.pop(); rule !== undefined; rule = waiting.pop()) {
    yield rule;
    if (rule.kind === "tree") waiting.push(...rule.rules.toReversed());
  }
}
