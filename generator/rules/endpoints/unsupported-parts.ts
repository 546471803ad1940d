import type { Expression } from "../../jmespath/ast.js";

/** A part of an expression, as Smithy's reference names it. */
interface Part {
  readonly name: string;
  readonly expression: Expression;
}

/**
 * The parts of an expression that paths of parameters must not have: what is left can be followed by every client
 * without an engine for JMESPath.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/parameters.html#operationcontextparams-trait
 */
export function unsupportedParts(expression: Expression): readonly Part[] {
  switch (expression.kind) {
    case "current":
    case "field":
      return [];
    case "reference":
    case "flatten":
      return unsupportedParts(expression.expression);
    case "subexpression":
    case "list-projection":
    case "object-projection":
      return [...unsupportedParts(expression.left), ...unsupportedParts(expression.right)];
    case "multi-select-list":
      return expression.expressions.flatMap(unsupportedParts);
    case "call":
      if (expression.name === "keys") return expression.args.flatMap(unsupportedParts);
      return [{ name: `\`${expression.name}\` function`, expression }];
    default:
      return [{ name: names[expression.kind], expression }];
  }
}

const names = {
  comparison: "comparator",
  index: "index",
  literal: "literal",
  "multi-select-hash": "multiselect hash",
  and: "and",
  or: "or",
  not: "not",
  "filter-projection": "filter projection",
  slice: "slice",
} as const;
