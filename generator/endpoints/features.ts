import type { Span } from "../source/span.js";
import type { Expression } from "./expression.js";
import { functions, specialFunctions } from "./functions.js";
import { allRules, type Condition, type DecisionDiagram, type RuleSet } from "./rule-set.js";

/** A use of something that did not always belong to the rules engine. */
export interface Feature {
  /** As messages begin. */
  readonly name: string;
  /** As Smithy's reference names it. */
  readonly referenceName: string;
  /** The minor version, 1.x, that brought it. */
  readonly since: number;
  readonly span: Span;
}

/** Every use of something that came after version 1.0. */
export function* featuresOf(rules: RuleSet | DecisionDiagram): Iterable<Feature> {
  if (rules.kind === "diagram") yield* ofConditions(rules.conditions);
  for (const rule of allRules(rules)) {
    yield* ofConditions(rule.conditions);
    if (rule.kind === "error") yield* ofExpression(rule.message);
    if (rule.kind !== "endpoint") continue;
    const { url, headers, properties } = rule.endpoint;
    yield* ofExpression(url);
    for (const values of headers.values()) for (const value of values) yield* ofExpression(value);
    for (const property of properties.values()) yield* ofExpression(property);
  }
}

function* ofConditions(conditions: readonly Condition[]): Iterable<Feature> {
  for (const { call } of conditions) yield* ofExpression(call);
}

function* ofExpression(expression: Expression): Iterable<Feature> {
  switch (expression.kind) {
    case "attribute":
      if (expression.path.some((part) => part.kind === "index" && part.index < 0)) {
        yield { name: "A negative index", referenceName: "GetAttr", since: 1, span: expression.span };
      }
      yield* ofExpression(expression.target);
      break;
    case "call": {
      const { name, args, span } = expression;
      const since = functions.get(name)?.since ?? specialFunctions.get(name) ?? 0;
      const referenceName = name.replace(/^[a-z]/, (letter) => letter.toUpperCase());
      if (since > 0) yield { name: `The function \`${name}\``, referenceName, since, span };
      for (const argument of args) yield* ofExpression(argument);
      break;
    }
    case "template":
      for (const part of expression.parts) if (typeof part !== "string") yield* ofExpression(part);
      break;
    case "tuple":
      for (const element of expression.elements) yield* ofExpression(element);
      break;
    case "record":
      for (const field of expression.fields.values()) yield* ofExpression(field);
      break;
    default:
  }
}
