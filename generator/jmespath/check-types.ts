import type {
  Comparison,
  Expression,
  FieldExpression,
  FilterProjection,
  FlattenExpression,
  FunctionCall,
  ListProjection,
  ObjectProjection,
} from "./ast.js";
import {
  any,
  compareDescriptions,
  type DescribedType,
  type DescribedValue,
  describeJson,
  describeList,
  describeObject,
  elementAt,
  flatten,
  isTruthyDescription,
  someOf,
} from "./described-value.js";
import { elementTypes, functions, type Parameter, takesCount } from "./functions.js";

/** What is known of an expression before it is evaluated. */
export interface TypeCheck {
  /** What it gives; `any` where that cannot be known. */
  readonly type: DescribedType;
  /** All that is known of it. */
  readonly value: DescribedValue;
  readonly problems: readonly JmespathProblem[];
}

/** Something that will not work, or hardly was meant. */
export interface JmespathProblem {
  /** An `error` fails on every value, a `danger` on every value of the described type, a `warning` gives null. */
  readonly severity: "error" | "danger" | "warning";
  /** Ours: a clause without a full stop, with the expression's own words in backticks. */
  readonly message: string;
  /** The same in the words of Smithy's reference. */
  readonly reference: string;
  readonly start: number;
  readonly end: number;
  /** Where the reference says that it is. */
  readonly anchor: number;
  /** The names that could have been meant, where a field is unknown. */
  readonly candidates?: readonly string[];
}

/**
 * Checks an expression against what is known of the values that it is for. The finding on a part that is evaluated many
 * times is told once.
 */
export function checkTypes(expression: Expression, current: DescribedValue = any): TypeCheck {
  const problems = new Map<string, JmespathProblem>();
  const report = (problem: JmespathProblem): void => {
    const key = `${problem.anchor} ${problem.reference}`;
    if (!problems.has(key) && problems.size < maxProblems) problems.set(key, problem);
  };
  const value = check(expression, { current, report, steps: { left: maxSteps } });
  return { type: value.kind, value, problems: [...problems.values()] };
}

/** Nobody reads more of one expression. */
const maxProblems = 100;

interface Context {
  readonly current: DescribedValue;
  readonly report: (problem: JmespathProblem) => void;
  readonly steps: { left: number };
}

/** `*.*.*` on a large shape asks for the third power of its members: what is beyond this stays unknown. */
const maxSteps = 100_000;

function check(expression: Expression, context: Context): DescribedValue {
  const { current, steps } = context;
  steps.left -= 1;
  if (steps.left < 0) return any;
  switch (expression.kind) {
    case "current":
      return current;
    case "literal":
      return describeJson(expression.value);
    case "field":
      return checkField(expression, context);
    case "index":
      if (current.kind === "array") return elementAt(current, expression.index);
      wrongOperand(expression, context, current, "array", `Array index '${expression.index}' extraction`);
      return any;
    case "slice":
      if (current.kind === "array") return current;
      wrongOperand(expression, context, current, "array", "Slice");
      return someOf("array");
    case "subexpression":
      return check(expression.right, { ...context, current: check(expression.left, context) });
    case "flatten":
      return checkFlatten(expression, context);
    case "list-projection":
      return checkListProjection(expression, context);
    case "object-projection":
      return checkObjectProjection(expression, context);
    case "filter-projection":
      return checkFilterProjection(expression, context);
    case "multi-select-list":
      return describeList(expression.expressions.map((one) => check(one, context)));
    case "multi-select-hash":
      return describeObject(
        new Map(expression.entries.map(({ key, value }) => [key, check(value, context)])),
      );
    case "and":
    case "or": {
      const left = check(expression.left, context);
      const right = check(expression.right, context);
      return isTruthyDescription(left) === (expression.kind === "and") ? right : left;
    }
    case "not": {
      const operand = check(expression.expression, context);
      return { kind: "boolean", value: !isTruthyDescription(operand) };
    }
    case "comparison":
      return checkComparison(expression, context);
    case "call":
      return checkCall(expression, context);
    case "reference":
      // What it will be evaluated on is only known to the function that takes it.
      check(expression.expression, { ...context, current: any });
      return { kind: "expression" };
  }
}

function checkField(expression: FieldExpression, context: Context): DescribedValue {
  const { current } = context;
  const { name } = expression;
  if (current.kind !== "object") {
    wrongOperand(expression, context, current, "object", `Object field '${name}' extraction`);
    return any;
  }
  if (current.keys.includes(name)) return current.get(name);
  context.report({
    severity: "danger",
    message: `there is no \`${name}\``,
    reference: `Object field '${name}' does not exist in object with properties [${current.keys.join(", ")}]`,
    ...placeOf(expression),
    candidates: current.keys,
  });
  return { kind: "null" };
}

function checkFlatten(expression: FlattenExpression, context: Context): DescribedValue {
  const value = check(expression.expression, context);
  if (value.kind === "array") return flatten(value);
  wrongOperand(expression, context, value, "array", "Array flatten");
  return someOf("array");
}

function checkListProjection(expression: ListProjection, context: Context): DescribedValue {
  const left = check(expression.left, context);
  if (left.kind !== "array") wrongOperand(expression, context, left, "array", "Array projection");
  return project(left.kind === "array" ? left.items : [], left, expression.right, context);
}

/** Checks the right side of a projection on each item; on anything at all, where there is none. */
function project(
  items: readonly DescribedValue[],
  left: DescribedValue,
  right: Expression,
  context: Context,
): DescribedValue {
  if (items.length === 0) {
    check(right, { ...context, current: any });
    return someOf("array");
  }
  const results = items.map((item) => check(right, { ...context, current: item }));
  return describeList(results, left.kind === "array" ? left.repeats : 1);
}

function checkObjectProjection(expression: ObjectProjection, context: Context): DescribedValue {
  const left = check(expression.left, context);
  if (left.kind === "object") {
    if (left.keys.length === 0) return someOf("array");
    const items = left.keys.map((key) => left.get(key));
    return project(items, left, expression.right, context);
  }
  wrongOperand(expression, context, left, "object", "Object projection");
  check(expression.right, { ...context, current: any });
  return someOf("array");
}

function checkFilterProjection(expression: FilterProjection, context: Context): DescribedValue {
  const left = check(expression.left, context);
  if (left.kind !== "array") wrongOperand(expression, context, left, "array", "Filter projection");
  if (left.kind !== "array" || left.items.length === 0) {
    check(expression.condition, { ...context, current: any });
    check(expression.right, { ...context, current: any });
    return someOf("array");
  }
  const results: DescribedValue[] = [];
  for (const current of left.items) {
    if (!isTruthyDescription(check(expression.condition, { ...context, current }))) continue;
    const result = check(expression.right, { ...context, current });
    if (result.kind !== "null") results.push(result);
  }
  return describeList(results, left.repeats);
}

function checkComparison(expression: Comparison, context: Context): DescribedValue {
  const left = check(expression.left, context);
  const right = check(expression.right, context);
  const result = compareDescriptions(left, right, expression.comparator);
  if (result.kind === "null") {
    context.report({
      severity: "warning",
      message: `\`${expression.comparator}\` does not compare ${plural(left.kind)}`,
      reference: `Invalid comparator '${expression.comparator}' for ${left.kind}`,
      ...placeOf(expression),
    });
  }
  return result;
}

function checkCall(expression: FunctionCall, context: Context): DescribedValue {
  const args = expression.args.map((argument) => check(argument, context));
  const { name } = expression;
  const signature = functions.get(name);
  if (signature === undefined) {
    context.report({
      severity: "error",
      message: `there is no function \`${name}\``,
      reference: `Unknown function: ${name}`,
      ...placeOf(expression),
      candidates: [...functions.keys()],
    });
    return any;
  }
  const { parameters, rest, returns } = signature;
  if (!takesCount(signature, args.length)) {
    context.report({
      severity: "error",
      message: `\`${name}\` takes ${argumentCount(parameters.length, rest)}, not ${args.length}`,
      reference: `${name} function expected ${parameters.length} arguments, but was given ${args.length}`,
      ...placeOf(expression),
    });
    return someOf(returns);
  }
  for (const [index, argument] of expression.args.entries()) {
    const parameter = parameters[index] ?? rest;
    const value = args[index];
    if (parameter === undefined || value === undefined) continue;
    const mismatch = checkArgument(parameter, value);
    if (mismatch === undefined) continue;
    context.report({
      severity: "error",
      message: `\`${name}\` takes ${parameterInWords(parameter)} here, not ${mismatch.found}`,
      reference: `${name} function argument ${index} error: ${mismatch.reference}`,
      ...placeOf(argument),
    });
  }
  return someOf(returns);
}

function checkArgument(
  parameter: Parameter,
  value: DescribedValue,
): { readonly found: string; readonly reference: string } | undefined {
  if (parameter === "any" || value.kind === "any") return undefined;
  const elements = elementTypes(parameter);
  if (elements === undefined) {
    const types: readonly string[] = typeof parameter === "string" ? [parameter] : parameter;
    if (types.includes(value.kind)) return undefined;
    const expected =
      typeof parameter === "string"
        ? `Expected argument to be ${parameter}`
        : `Expected one of [${types.join(", ")}]`;
    return { found: withArticle(value.kind), reference: `${expected}, but found ${value.kind}` };
  }
  if (value.kind !== "array") {
    const reference = `Expected argument to be an array, but found ${value.kind}`;
    return { found: withArticle(value.kind), reference };
  }
  const index = value.items.findIndex(
    ({ kind }) => kind !== "any" && !elements.some((type) => type === kind),
  );
  const found = value.items[index]?.kind;
  if (found === undefined) return undefined;
  const reference = `Expected an array of ${elements.join(" or ")}, but found ${found} at index ${index}`;
  return { found: `one with ${withArticle(found)}`, reference };
}

function wrongOperand(
  expression: Expression,
  { report }: Context,
  value: DescribedValue,
  expected: "array" | "object",
  action: string,
): void {
  if (value.kind === "any") return;
  report({
    severity: "danger",
    message: `this needs ${withArticle(expected)}, and is applied to ${withArticle(value.kind)}`,
    reference: `${action} performed on ${value.kind}`,
    ...placeOf(expression),
  });
}

function placeOf({ start, end, anchor }: Expression): Pick<JmespathProblem, "start" | "end" | "anchor"> {
  return { start, end, anchor };
}

function argumentCount(count: number, rest: Parameter | undefined): string {
  const noun = count === 1 ? "argument" : "arguments";
  return rest === undefined ? `${count} ${noun}` : `${count} ${noun} or more`;
}

function parameterInWords(parameter: Parameter): string {
  if (typeof parameter !== "string") return parameter.map(withArticle).join(" or ");
  return withArticle(parameter);
}

/** A type in a sentence. @example "an array" */
export function withArticle(type: string): string {
  if (type === "null" || type === "any") return type === "null" ? "null" : "anything";
  return /^[aeio]/.test(type) ? `an ${type}` : `a ${type}`;
}

function plural(type: DescribedType): string {
  return type === "null" ? "nulls" : `${type}s`;
}
