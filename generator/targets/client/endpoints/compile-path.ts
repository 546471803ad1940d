import { code, type Code } from "../../../emit/code.js";
import { array, identifier, isIdentifier, literal, property } from "../../../emit/expressions.js";
import type { Expression, Subexpression } from "../../../jmespath/ast.js";

/** A value that a path leads to, and whether it is always there. */
interface PathValue {
  readonly code: Code;
  readonly isThere: boolean;
}

/**
 * A path into an input as TypeScript; undefined for what such paths cannot have. Fields, indexes, wildcards, `keys`,
 * lists of paths and flattening are all there is.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/parameters.html#smithy-rules-operationcontextparams-trait
 */
export function compilePath(expression: Expression, input: Code): Code | undefined {
  return valueOf(expression, { code: input, isThere: true })?.code;
}

function valueOf(expression: Expression, current: PathValue): PathValue | undefined {
  switch (expression.kind) {
    case "current":
      return current;
    case "field":
      return missing(fieldOf(current, expression.name));
    case "index":
      return missing(code`${current.code}${dot(current)}at(${literal(expression.index)})`);
    case "subexpression":
      return throughBoth(expression, current);
    case "call":
      return expression.name === "keys"
        ? ofArgument(expression.args[0], current, (value) => code`Object.keys(${orEmpty(value)})`)
        : undefined;
    case "flatten":
      return ofArgument(expression.expression, current, (value) => code`${value.code}${dot(value)}flat()`);
    case "multi-select-list": {
      const values = expression.expressions.map((each) => valueOf(each, current)?.code);
      const present = values.filter((value) => value !== undefined);
      return present.length < values.length ? undefined : { code: array(present), isThere: true };
    }
    case "list-projection":
      return projected(expression.right, valueOf(expression.left, current));
    case "object-projection": {
      const left = valueOf(expression.left, current);
      return projected(
        expression.right,
        left && { code: code`Object.values(${orEmpty(left)})`, isThere: true },
      );
    }
    default:
      return undefined;
  }
}

function throughBoth({ left, right }: Subexpression, current: PathValue): PathValue | undefined {
  const value = valueOf(left, current);
  return value && valueOf(right, value);
}

function ofArgument(
  argument: Expression | undefined,
  current: PathValue,
  make: (value: PathValue) => Code,
): PathValue | undefined {
  const value = argument && valueOf(argument, current);
  return value && { code: make(value), isThere: value.isThere };
}

/** The right side of every element, without those that have none. */
function projected(right: Expression, list: PathValue | undefined): PathValue | undefined {
  if (list === undefined) return undefined;
  const item = valueOf(right, { code: code`item`, isThere: false });
  if (item === undefined) return undefined;
  const each =
    right.kind === "current" ? list.code : code`${list.code}${dot(list)}map((item) => ${item.code})`;
  return { code: code`${each}${dot(list)}filter((item) => item != null)`, isThere: list.isThere };
}

function fieldOf(value: PathValue, name: string): Code {
  if (value.isThere) return property(value.code, name);
  return isIdentifier(name)
    ? code`${value.code}?.${identifier(name)}`
    : code`${value.code}?.[${literal(name)}]`;
}

function dot({ isThere }: PathValue): Code {
  return isThere ? code`.` : code`?.`;
}

function orEmpty({ code: value, isThere }: PathValue): Code {
  return isThere ? value : code`${value} ?? {}`;
}

function missing(value: Code): PathValue {
  return { code: value, isThere: false };
}
