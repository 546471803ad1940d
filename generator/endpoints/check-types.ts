import { expressionType } from "./expression-type.js";
import type { Expression } from "./expression.js";
import type { Report } from "./problem.js";
import type { Condition, Endpoint, Rule, RuleSet } from "./rule-set.js";
import { declaredType, type Scope, scopeIn } from "./scope.js";
import { present, typeInWords, typeOfParameter } from "./types.js";

/**
 * Checks that every expression of a rule set has the type that its place asks for, and that every name means something
 * there. Conditions declare names for the conditions after them and for all that stands below.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/specification.html
 */
export function checkTypes({ parameters, rules }: RuleSet, report: Report): void {
  const scope = scopeIn(undefined);
  for (const [name, { type, isRequired }] of parameters)
    scope.types.set(name, typeOfParameter(type, isRequired));
  for (const rule of rules) checkRule(rule, scope, report);
}

function checkRule(rule: Rule, outer: Scope, report: Report): void {
  const scope = scopeIn(outer);
  for (const condition of rule.conditions) checkCondition(condition, scope, report);
  switch (rule.kind) {
    case "endpoint":
      checkEndpoint(rule.endpoint, scope, report);
      break;
    case "error":
      checkText(rule.message, "The message of an error", scope, report);
      break;
    case "tree":
      if (rule.rules.length === 0) report(emptyTree(rule));
      for (const inner of rule.rules) checkRule(inner, scope, report);
  }
}

function checkCondition({ call, assign }: Condition, scope: Scope, report: Report): void {
  const type = expressionType(call, scope, report);
  if (assign === undefined) return;
  if (declaredType(scope, assign.value) !== undefined) {
    report({
      code: "endpoint-rules/shadowed-name",
      message: `\`${assign.value}\` already means something here.`,
      span: assign.span,
      hint: "a condition assigns a name that no parameter and no condition before it has.",
    });
  } else if (type !== undefined) scope.types.set(assign.value, present(type));
}

function checkEndpoint({ url, headers, properties }: Endpoint, scope: Scope, report: Report): void {
  checkText(url, "The URL of an endpoint", scope, report);
  for (const property of properties.values()) expressionType(property, scope, report);
  for (const [name, values] of headers) {
    for (const value of values) checkText(value, `The header \`${name}\``, scope, report);
  }
}

function checkText(expression: Expression, what: string, scope: Scope, report: Report): void {
  const type = expressionType(expression, scope, report);
  if (type === undefined || type.kind === "string") return;
  report({
    code: "endpoint-rules/type",
    message: `${what} has to be a string, and is ${typeInWords(type)}.`,
    span: expression.span,
  });
}

function emptyTree({ span }: Rule): Parameters<Report>[0] {
  return {
    code: "endpoint-rules/empty-tree",
    message: "The tree rule has no rules.",
    span,
    hint: "where the conditions of a tree rule hold, one of its rules has to apply.",
  };
}
