import type { Expression } from "../../../jmespath/ast.js";

/** How often an expression reads the current value. */
export function countCurrent(expression: Expression): number {
  switch (expression.kind) {
    case "current":
    case "field":
    case "index":
    case "slice":
      return 1;
    case "literal":
    case "reference":
      return 0;
    case "subexpression":
    case "list-projection":
    case "object-projection":
    case "filter-projection":
      return countCurrent(expression.left);
    case "flatten":
    case "not":
      return countCurrent(expression.expression);
    case "multi-select-list":
    case "multi-select-hash":
      // Whether there is a value at all is one more question.
      return 2;
    case "and":
    case "or":
    case "comparison":
      return countCurrent(expression.left) + countCurrent(expression.right);
    case "call":
      return expression.args.reduce((count, argument) => count + countCurrent(argument), 0);
  }
}

/** What generated code calls the value of an expression. */
export function nameOfValue(expression: Expression): string {
  switch (expression.kind) {
    case "field":
      return expression.name;
    case "subexpression":
      return nameOfValue(expression.right);
    case "list-projection":
    case "filter-projection":
      return expression.right.kind === "current"
        ? nameOfValue(expression.left)
        : nameOfValue(expression.right);
    case "flatten":
      return nameOfValue(expression.expression);
    default:
      return "value";
  }
}
