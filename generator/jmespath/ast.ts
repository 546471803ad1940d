import type { JsonValue } from "./json-value.js";

/**
 * An expression of JMESPath. What is projected already stands on the right side of its projection, so that whoever walks
 * the tree needs to know nothing of precedence. Spec: https://jmespath.org/specification.html
 */
export type Expression =
  | CurrentExpression
  | FieldExpression
  | IndexExpression
  | SliceExpression
  | LiteralExpression
  | Subexpression
  | FlattenExpression
  | ListProjection
  | ObjectProjection
  | FilterProjection
  | MultiSelectList
  | MultiSelectHash
  | AndExpression
  | OrExpression
  | NotExpression
  | Comparison
  | FunctionCall
  | ExpressionReference;

/** The place of an expression in its text, in offsets. */
interface ExpressionPlace {
  readonly start: number;
  readonly end: number;
  /** Where Smithy's reference says that it is: near its beginning, or near the token that made it what it is. */
  readonly anchor: number;
}

/** `@`, and what stands for it where nothing is written, as on the right of `foo[*]`. */
export interface CurrentExpression extends ExpressionPlace {
  readonly kind: "current";
}

/** `foo`, `"foo"`. */
export interface FieldExpression extends ExpressionPlace {
  readonly kind: "field";
  readonly name: string;
}

/** `[0]`, `[-1]`: of the current value. */
export interface IndexExpression extends ExpressionPlace {
  readonly kind: "index";
  readonly index: number;
}

/** `[0:5:2]`, of the current value. */
export interface SliceExpression extends ExpressionPlace {
  readonly kind: "slice";
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly step: number;
}

/** `` `{"a": 1}` ``, `'raw'`. */
export interface LiteralExpression extends ExpressionPlace {
  readonly kind: "literal";
  readonly value: JsonValue;
}

/** `left.right`, `left[0]` and `left | right`: the right side is evaluated with the left as the current value. */
export interface Subexpression extends ExpressionPlace {
  readonly kind: "subexpression";
  readonly left: Expression;
  readonly right: Expression;
}

/** `foo[]`: arrays in the array are replaced by their elements. Always the left side of a list projection. */
export interface FlattenExpression extends ExpressionPlace {
  readonly kind: "flatten";
  readonly expression: Expression;
}

/** `left[*].right`: the right side of every element, without nulls. */
export interface ListProjection extends ExpressionPlace {
  readonly kind: "list-projection";
  readonly left: Expression;
  readonly right: Expression;
}

/** `left.*.right`: the right side of every value of an object, without nulls. */
export interface ObjectProjection extends ExpressionPlace {
  readonly kind: "object-projection";
  readonly left: Expression;
  readonly right: Expression;
}

/** `left[?condition].right`: a list projection of the elements of which the condition is true. */
export interface FilterProjection extends ExpressionPlace {
  readonly kind: "filter-projection";
  readonly left: Expression;
  readonly condition: Expression;
  readonly right: Expression;
}

/** `[foo, bar]`. */
export interface MultiSelectList extends ExpressionPlace {
  readonly kind: "multi-select-list";
  readonly expressions: readonly Expression[];
}

/** `{a: foo, b: bar}`. */
export interface MultiSelectHash extends ExpressionPlace {
  readonly kind: "multi-select-hash";
  readonly entries: readonly MultiSelectEntry[];
}

/** One key of a multi-select hash. Of equal keys the last one counts. */
export interface MultiSelectEntry {
  readonly key: string;
  readonly value: Expression;
}

/** `left && right`. */
export interface AndExpression extends ExpressionPlace {
  readonly kind: "and";
  readonly left: Expression;
  readonly right: Expression;
}

/** `left || right`. */
export interface OrExpression extends ExpressionPlace {
  readonly kind: "or";
  readonly left: Expression;
  readonly right: Expression;
}

/** `!foo`. */
export interface NotExpression extends ExpressionPlace {
  readonly kind: "not";
  readonly expression: Expression;
}

/** `left == right`. */
export interface Comparison extends ExpressionPlace {
  readonly kind: "comparison";
  readonly comparator: Comparator;
  readonly left: Expression;
  readonly right: Expression;
}

/** The signs that compare. The last four take numbers only. */
export type Comparator = "==" | "!=" | "<" | "<=" | ">" | ">=";

/** `length(foo)`. */
export interface FunctionCall extends ExpressionPlace {
  readonly kind: "call";
  readonly name: string;
  readonly args: readonly Expression[];
}

/** `&foo`: an expression as the argument of a function. */
export interface ExpressionReference extends ExpressionPlace {
  readonly kind: "reference";
  readonly expression: Expression;
}
