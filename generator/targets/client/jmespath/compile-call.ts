import { code, type Code } from "../../../emit/code.js";
import { call, literal } from "../../../emit/expressions.js";
import { functions, type FunctionSignature, takesCount } from "../../../jmespath/functions.js";
import type { Scope } from "./scope.js";
import { toJson } from "./to-json.js";
import type { Value, ValueType } from "./value-type.js";

/** An argument: a value, or the code of a function that is called with each item. */
export type Argument = Value | { readonly each: Code };

/** A call of a function of JMESPath. Spec: https://jmespath.org/specification.html#built-in-functions */
export function compileCall(name: string, args: readonly Argument[], scope: Scope): Value {
  const signature = functions.get(name);
  if (signature === undefined) return refused("unknown-function", scope);
  if (!takesCount(signature, args.length)) return refused("invalid-arity", scope);
  const misplaced = args.some(
    (argument, index) =>
      "each" in argument !== ((signature.parameters[index] ?? signature.rest) === "expression"),
  );
  if (misplaced) return refused("invalid-type", scope);
  return (
    compileNative(name, args, scope) ?? {
      code: call(
        libraryFunction(name, scope),
        args.map((argument) => ("each" in argument ? argument.each : toJson(argument, scope))),
      ),
      type: resultType(signature.returns),
      isOptional: NULLABLE.has(name),
    }
  );
}

/** An expression that never has a value. */
export function refused(kind: "invalid-arity" | "invalid-type" | "unknown-function", scope: Scope): Value {
  const refuse = scope.failing("jmespath-error", "refuse");
  return { code: code`${refuse}(${literal(kind)})`, type: { kind: "null" }, isOptional: false };
}

/** Calls that TypeScript has an expression of its own for; undefined for all others. */
function compileNative(name: string, [first, second]: readonly Argument[], scope: Scope): Value | undefined {
  if (first === undefined || "each" in first) return undefined;
  switch (name) {
    case "length":
      return lengthOf(first, scope);
    case "contains":
    case "starts_with":
    case "ends_with": {
      if (second === undefined || "each" in second || !isText(second)) return undefined;
      const isSearchable = isText(first) || (name === "contains" && isOpenTexts(first.type));
      if (!isSearchable || second.isOptional) return undefined;
      const method =
        name === "contains" ? code`includes` : name === "ends_with" ? code`endsWith` : code`startsWith`;
      const found = code`${given(first, scope)}.${method}(${second.code})`;
      return { code: found, type: { kind: "boolean" }, isOptional: false };
    }
    default:
      return undefined;
  }
}

function lengthOf(value: Value, scope: Scope): Value | undefined {
  const length = lengthCode(value.type, given(value, scope));
  return length && { code: length, type: { kind: "number" }, isOptional: false };
}

function lengthCode(type: ValueType, value: Code): Code | undefined {
  switch (type.kind) {
    case "string":
      // By code points.
      return code`[...${value}].length`;
    case "list":
      return code`${value}.length`;
    case "map":
      return code`Object.keys(${value}).length`;
    default:
      return undefined;
  }
}

/** Functions take no null: an absent argument ends the expression. */
function given(value: Value, scope: Scope): Code {
  return value.isOptional ? code`${scope.failing("jmespath-error", "given")}(${value.code})` : value.code;
}

function isText({ type }: Value): boolean {
  return type.kind === "string";
}

/** A list that the compiler lets us search for any text. */
function isOpenTexts(type: ValueType): boolean {
  return (
    type.kind === "list" && type.item.kind === "string" && type.item.values === undefined && !type.hasGaps
  );
}

function resultType(returns: FunctionSignature["returns"]): ValueType {
  switch (returns) {
    case "array":
      return { kind: "list", item: { kind: "json" }, hasGaps: false };
    case "object":
      return { kind: "map", value: { kind: "json" }, hasGaps: false };
    case "any":
      return { kind: "json" };
    default:
      return { kind: returns };
  }
}

/** The functions that give null where there is nothing to give. */
const NULLABLE: ReadonlySet<string> = new Set(["avg", "to_number"]);

function libraryFunction(name: string, scope: Scope): Code {
  const [module, exported] = LIBRARY.get(name) ?? ["conversions", name];
  return scope.failing(module, exported);
}

/** Where the functions are in `client/jmespath`, and what they are called there. */
const LIBRARY: ReadonlyMap<string, readonly [module: string, name: string]> = new Map([
  ["abs", ["numbers", "abs"]],
  ["avg", ["numbers", "avg"]],
  ["ceil", ["numbers", "ceil"]],
  ["contains", ["measures", "contains"]],
  ["ends_with", ["texts", "endsWith"]],
  ["floor", ["numbers", "floor"]],
  ["join", ["texts", "join"]],
  ["keys", ["objects", "keys"]],
  ["length", ["measures", "lengthOf"]],
  ["map", ["orders", "mapEach"]],
  ["max", ["orders", "max"]],
  ["max_by", ["orders", "maxBy"]],
  ["merge", ["objects", "merge"]],
  ["min", ["orders", "min"]],
  ["min_by", ["orders", "minBy"]],
  ["not_null", ["conversions", "notNull"]],
  ["reverse", ["measures", "reverse"]],
  ["sort", ["orders", "sort"]],
  ["sort_by", ["orders", "sortBy"]],
  ["starts_with", ["texts", "startsWith"]],
  ["sum", ["numbers", "sum"]],
  ["to_array", ["conversions", "toArray"]],
  ["to_number", ["conversions", "parseNumber"]],
  ["to_string", ["conversions", "toText"]],
  ["type", ["conversions", "typeOf"]],
  ["values", ["objects", "values"]],
]);
