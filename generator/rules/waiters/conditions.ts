import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type JmespathProblem, withArticle } from "../../jmespath/check-types.js";
import type { DescribedType } from "../../jmespath/described-value.js";
import type { JmespathSyntaxError } from "../../jmespath/syntax-error.js";
import { type AnyShape, shapesByTrait } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import { type Condition, conditions } from "../../model/traits/contract-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic, uniqueTraits } from "../trait-diagnostic.js";
import { describeShape } from "./describe-shape.js";
import {
  type Examined,
  examine,
  problemFinding,
  referencePlace,
  syntaxFinding,
} from "./jmespath-findings.js";

/**
 * A condition is a JMESPath expression that leads through the shape's own members and gives true or false. Any other
 * one says nothing about a value.
 * Spec: https://smithy.io/2.0/additional-specs/contract-traits.html
 */
export const conditionExpressions: Rule = { id: "ConditionsTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [shape, { value }] of uniqueTraits(shapesByTrait(model).get(conditions.id), conditions.id)) {
    const target = shape.kind === "member" ? model.shapes.get(shape.target) : shape;
    const sample = describeShape(model, target);
    const examined = conditions
      .read(value)
      .map((condition) => ({ condition, result: examine(condition.expression, sample) }));
    const broken = examined.flatMap(({ condition, result }) =>
      result.kind === "error" ? brokenSyntax(shape, condition, result.error) : [],
    );
    // Types are worth a look once all can be read.
    if (broken.length > 0) yield* broken;
    else for (const { condition, result } of examined) yield* checkResult(shape, condition, result);
  }
}

function* checkResult(shape: AnyShape, condition: Condition, result: Examined): Iterable<Diagnostic> {
  if (result.kind === "error") return;
  const { type, problems } = result.check;
  for (const problem of problems) yield problemInside(shape, condition, problem);
  if (type !== "boolean") yield notBoolean(shape, condition, type);
}

function brokenSyntax(
  shape: AnyShape,
  { name, expression }: Condition,
  error: JmespathSyntaxError,
): Diagnostic {
  return traitDiagnostic(shape, conditions.id, expression, {
    code: "condition/jmespath-syntax",
    eventId: "Model",
    ...syntaxFinding(`The condition \`${name.value}\``, expression, error),
    reference:
      `Error creating trait \`${conditions.id}\`: Invalid condition JMESPath expression: ` +
      `\`${expression.value}\`. ${error.reference}`,
  });
}

function problemInside(
  shape: AnyShape,
  { name, expression }: Condition,
  problem: JmespathProblem,
): Diagnostic {
  return traitDiagnostic(shape, conditions.id, expression, {
    severity: problem.severity,
    code: problemCodes[problem.severity],
    eventId: eventIdOf(name.value, problem),
    ...problemFinding(`In the condition \`${name.value}\``, expression, problem),
    reference:
      `Condition \`${name.value}\`: Problem found in JMESPath expression for condition ${name.value}: ` +
      `${problem.reference} ${referencePlace(expression, problem)}`,
  });
}

const problemCodes = {
  error: "condition/jmespath-error",
  danger: "condition/jmespath-danger",
  warning: "condition/jmespath-warning",
} as const;

function eventIdOf(name: string, { severity }: JmespathProblem): string {
  if (severity === "error") return "ConditionsTrait";
  const kind = severity === "danger" ? "JmespathEventDanger" : "JmespathEventWarning";
  return `ConditionsTrait.JmespathProblem.${kind}.${name}`;
}

function notBoolean(shape: AnyShape, { name, expression }: Condition, type: DescribedType): Diagnostic {
  return traitDiagnostic(shape, conditions.id, expression, {
    severity: "danger",
    code: "condition/type",
    eventId: "ConditionsTrait",
    message: `The condition \`${name.value}\` gives ${withArticle(type)}, not a boolean.`,
    reference:
      `Condition ${name.value} expression must return a boolean type, but this expression was statically ` +
      `determined to return a \`${type}\` type.`,
  });
}
