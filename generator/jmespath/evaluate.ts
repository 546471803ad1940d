import type { Comparison, Expression, FilterProjection, FunctionCall, SliceExpression } from "./ast.js";
import { callFunction } from "./call-function.js";
import { compareNumbers } from "./described-value.js";
import { EvaluationFault, type JmespathError } from "./evaluation-error.js";
import { equals, getField, isArray, isObject, isTruthy, type JsonValue, toObject } from "./json-value.js";

/** The value of an expression, or why there is none. */
export type Evaluation =
  | { readonly kind: "value"; readonly value: JsonValue }
  | { readonly kind: "error"; readonly error: JmespathError };

/**
 * Evaluates an expression on a value. It never throws. What functions refuse is an error; what is merely not there is
 * null.
 */
export function evaluate(expression: Expression, current: JsonValue): Evaluation {
  try {
    return { kind: "value", value: valueOf(expression, current) };
  } catch (error) {
    if (!(error instanceof EvaluationFault)) throw error;
    return { kind: "error", error: { kind: error.kind, message: error.message } };
  }
}

function valueOf(expression: Expression, current: JsonValue): JsonValue {
  switch (expression.kind) {
    case "current":
      return current;
    case "literal":
      return expression.value;
    case "field":
      return isObject(current) ? getField(current, expression.name) : null;
    case "index":
      return isArray(current) ? (current.at(expression.index) ?? null) : null;
    case "slice":
      return isArray(current) ? slice(expression, current) : null;
    case "subexpression":
      return valueOf(expression.right, valueOf(expression.left, current));
    case "flatten":
      return flatten(valueOf(expression.expression, current));
    case "list-projection": {
      const left = valueOf(expression.left, current);
      return isArray(left) ? project(left, expression.right) : null;
    }
    case "object-projection": {
      const left = valueOf(expression.left, current);
      return isObject(left) ? project(Object.values(left), expression.right) : null;
    }
    case "filter-projection":
      return filter(expression, valueOf(expression.left, current));
    case "multi-select-list":
      return current === null ? null : expression.expressions.map((one) => valueOf(one, current));
    case "multi-select-hash":
      if (current === null) return null;
      return toObject(expression.entries.map(({ key, value }) => [key, valueOf(value, current)]));
    case "and":
    case "or": {
      const left = valueOf(expression.left, current);
      return isTruthy(left) === (expression.kind === "and") ? valueOf(expression.right, current) : left;
    }
    case "not":
      return !isTruthy(valueOf(expression.expression, current));
    case "comparison":
      return compare(expression, current);
    case "call":
      return call(expression, current);
    case "reference":
      throw new EvaluationFault("invalid-type", "A reference to an expression is an argument of a function.");
  }
}

function project(items: readonly JsonValue[], right: Expression): JsonValue {
  return items.map((item) => valueOf(right, item)).filter((value) => value !== null);
}

function filter({ condition, right }: FilterProjection, left: JsonValue): JsonValue {
  if (!isArray(left)) return null;
  return project(
    left.filter((item) => isTruthy(valueOf(condition, item))),
    right,
  );
}

function flatten(value: JsonValue): JsonValue {
  return isArray(value) ? value.flatMap((item) => (isArray(item) ? item : [item])) : null;
}

/** As in Python. Spec: https://jmespath.org/specification.html#slices */
function slice({ from, to, step }: SliceExpression, items: readonly JsonValue[]): JsonValue {
  if (step === 0) throw new EvaluationFault("invalid-value", "The step of a slice is not 0.");
  const { length } = items;
  const [lowest, highest] = step > 0 ? [0, length] : [-1, length - 1];
  const bound = (index: number): number =>
    Math.min(Math.max(index < 0 ? index + length : index, lowest), highest);
  const first = from === undefined ? (step > 0 ? lowest : highest) : bound(from);
  const last = to === undefined ? (step > 0 ? highest : lowest) : bound(to);
  const picked: JsonValue[] = [];
  for (let index = first; step > 0 ? index < last : index > last; index += step) {
    picked.push(items[index] ?? null);
  }
  return picked;
}

function compare({ comparator, left, right }: Comparison, current: JsonValue): JsonValue {
  const [first, second] = [valueOf(left, current), valueOf(right, current)];
  if (comparator === "==") return equals(first, second);
  if (comparator === "!=") return !equals(first, second);
  if (typeof first !== "number" || typeof second !== "number") return null;
  return compareNumbers(first, second, comparator);
}

function call({ name, args }: FunctionCall, current: JsonValue): JsonValue {
  const values = args.map((argument) =>
    argument.kind === "reference"
      ? (item: JsonValue) => valueOf(argument.expression, item)
      : valueOf(argument, current),
  );
  return callFunction(name, values);
}
