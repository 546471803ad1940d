import { code, type Code } from "../../../emit/code.js";
import { array, entry, identifier, literal, object } from "../../../emit/expressions.js";
import type {
  AndExpression,
  Comparison,
  Expression,
  FieldExpression,
  FunctionCall,
  MultiSelectHash,
  MultiSelectList,
  OrExpression,
  SliceExpression,
} from "../../../jmespath/ast.js";
import { type Argument, compileCall, refused } from "./compile-call.js";
import { equality, order, orderCondition } from "./compare-values.js";
import { jsonCode } from "./json-code.js";
import { countCurrent, nameOfValue } from "./current-reads.js";
import { itemName } from "./item-name.js";
import { asList, type ListValue, valuesOf } from "./list-value.js";
import type { Scope } from "./scope.js";
import { dot, isInherited, memberOf, ownMember, toJson } from "./to-json.js";
import { truthy } from "./truthy.js";
import { JSON_TYPE, type ListType, type StructureType, type Value, type ValueType } from "./value-type.js";

/**
 * The TypeScript of an expression of JMESPath on a value. What has to be evaluated once and used twice stands in the
 * scope's statements. Where types say enough, nothing is looked at that they tell.
 * Spec: https://jmespath.org/specification.html
 */
export function compileExpression(expression: Expression, current: Value, scope: Scope): Value {
  switch (expression.kind) {
    case "current":
      return current;
    case "literal":
      return compileLiteral(expression.value);
    case "field":
      return compileField(expression, current, scope);
    case "index": {
      const list = asList(current, scope);
      if (list === undefined) return NULL;
      const item = code`${list.value.code}${dot(list.value)}at(${literal(expression.index)})`;
      return { code: item, type: list.type.item, isOptional: true };
    }
    case "slice":
      return compileSlice(expression, current, scope);
    case "subexpression": {
      const left = compileExpression(expression.left, current, scope);
      const isReadOften = countCurrent(expression.right) > 1;
      const bound = isReadOften ? scope.bind(left, nameOfValue(expression.left)) : left;
      return compileExpression(expression.right, bound, scope);
    }
    case "flatten":
      return compileFlatten(asList(compileExpression(expression.expression, current, scope), scope), scope);
    case "list-projection": {
      const list = asList(compileExpression(expression.left, current, scope), scope);
      return project(list, expression.right, itemName(expression.left), scope);
    }
    case "object-projection": {
      const values = valuesOf(compileExpression(expression.left, current, scope), scope);
      return project(values, expression.right, itemName(expression.left), scope);
    }
    case "filter-projection": {
      const list = asList(compileExpression(expression.left, current, scope), scope);
      const name = itemName(expression.left);
      return project(list && filter(list, expression.condition, name, scope), expression.right, name, scope);
    }
    case "multi-select-list":
      return compileMultiSelectList(expression, current, scope);
    case "multi-select-hash":
      return compileMultiSelectHash(expression, current, scope);
    case "and":
    case "or":
      return compileChoice(expression, current, scope);
    case "not":
      return { code: compileCondition(expression, current, scope), type: BOOLEAN, isOptional: false };
    case "comparison":
      return compileComparison(expression, current, scope);
    case "call":
      return compileFunction(expression, current, scope);
    case "reference":
      return refused("invalid-type", scope);
  }
}

/** Whether JMESPath takes the value of an expression for true, as a boolean of TypeScript. */
export function compileCondition(expression: Expression, current: Value, scope: Scope): Code {
  switch (expression.kind) {
    case "not":
      return code`!(${compileCondition(expression.expression, current, scope)})`;
    case "and":
    case "or": {
      const left = compileCondition(expression.left, current, scope);
      const right = scope.inner();
      const condition = compileCondition(expression.right, current, right);
      return code`(${left} ${expression.kind === "and" ? code`&&` : code`||`} ${right.inPlace(condition)})`;
    }
    case "comparison": {
      if (expression.comparator === "==" || expression.comparator === "!=") break;
      const left = compileExpression(expression.left, current, scope);
      return orderCondition(
        left,
        expression.comparator,
        compileExpression(expression.right, current, scope),
        scope,
      );
    }
    default:
      break;
  }
  return truthy(compileExpression(expression, current, scope), scope);
}

const BOOLEAN = { kind: "boolean" } as const;

const NULL: Value = { code: literal(null), type: { kind: "null" }, isOptional: false };

function compileLiteral(value: Parameters<typeof jsonCode>[0]): Value {
  if (value === null) return NULL;
  switch (typeof value) {
    case "boolean":
      return { code: literal(value), type: BOOLEAN, isOptional: false, isName: true };
    case "number":
      return { code: code`(${literal(value)})`, type: { kind: "number" }, isOptional: false, isName: true };
    case "string": {
      const type: ValueType = { kind: "string", values: new Set([value]) };
      return { code: literal(value), type, isOptional: false, isName: true };
    }
    default:
      return { code: jsonCode(value), type: JSON_TYPE, isOptional: false };
  }
}

function compileField({ name }: FieldExpression, current: Value, scope: Scope): Value {
  const { type } = current;
  switch (type.kind) {
    case "structure":
      return memberOf(current, type, name, scope) ?? NULL;
    case "map": {
      const read = isInherited(name)
        ? ownMember(current, name, scope)
        : entry(current.isOptional ? code`${current.code}?.` : current.code, name);
      return { code: read, type: type.value, isOptional: true };
    }
    case "json": {
      const known = code`${scope.library("narrow", "asObject")}(${current.code})`;
      return { code: ownMember({ ...current, code: known }, name, scope), type: JSON_TYPE, isOptional: true };
    }
    default:
      return NULL;
  }
}

function compileSlice({ from, to, step }: SliceExpression, current: Value, scope: Scope): Value {
  const list = asList(current, scope);
  if (list === undefined) return NULL;
  const slice = step === 0 ? scope.failing("slice", "slice") : scope.library("slice", "slice");
  const bounds = code`${literal(from)}, ${literal(to)}, ${literal(step)}`;
  return { code: code`${slice}(${list.value.code}, ${bounds})`, type: list.type, isOptional: true };
}

function compileFlatten(list: ListValue | undefined, scope: Scope): Value {
  if (list === undefined) return NULL;
  const { value, type } = list;
  const { item } = type;
  if (item.kind === "json") {
    const flat = code`${scope.library("flatten", "flatten")}(${value.code})`;
    return { code: flat, type, isOptional: true };
  }
  if (item.kind !== "list") return value;
  return {
    // Between the lists of a list there may be nulls, which stay.
    code: code`${value.code}${dot(value)}flat()`,
    type: { ...item, hasGaps: item.hasGaps || type.hasGaps },
    isOptional: value.isOptional,
  };
}

/** The right side of every item, without nulls. */
function project(list: ListValue | undefined, right: Expression, name: string, scope: Scope): Value {
  if (list === undefined) return NULL;
  const { value, type } = list;
  const inner = scope.inner();
  const item = itemOf(type, inner.name(name));
  const result = compileExpression(right, item.value, inner);
  const isSparse = result.isOptional || result.type.kind === "json" || result.type.kind === "null";
  const mapped =
    right.kind === "current"
      ? value.code
      : code`${value.code}${dot(value)}map(${inner.arrow(item.name, result.code)})`;
  const present = (codes: Code): Code =>
    isSparse ? code`${codes}${dot(value)}filter(${scope.library("presence", "isPresent")})` : codes;
  const isScalar = isSparse && right.kind !== "current" && FLAT.has(result.type.kind);
  return {
    code: isScalar
      ? code`${value.code}${dot(value)}flatMap(${inner.arrow(item.name, code`${result.code} ?? []`)})`
      : present(mapped),
    type: { kind: "list", item: result.type, hasGaps: false },
    isOptional: value.isOptional,
  };
}

/** What is never a list: of these `?? []` stands for nothing in a `flatMap`. */
const FLAT: ReadonlySet<ValueType["kind"]> = new Set([
  "boolean",
  "number",
  "numeral",
  "string",
  "structure",
  "time",
]);

function filter({ value, type }: ListValue, condition: Expression, name: string, scope: Scope): ListValue {
  const inner = scope.inner();
  const item = itemOf(type, inner.name(name));
  const isKept = inner.arrow(item.name, compileCondition(condition, item.value, inner));
  return {
    value: { code: code`${value.code}${dot(value)}filter(${isKept})`, type, isOptional: value.isOptional },
    type,
  };
}

/** An item of a list, as the parameter of a function. */
function itemOf({ item, hasGaps }: ListType, name: string): { readonly name: string; readonly value: Value } {
  return { name, value: { code: identifier(name), type: item, isOptional: hasGaps, isName: true } };
}

function compileMultiSelectList({ expressions }: MultiSelectList, given: Value, scope: Scope): Value {
  const current = scope.bind(given, "value");
  const inner = scope.inner();
  const there = isThere(current);
  const values = expressions.map((expression) => compileExpression(expression, there, inner));
  const item = commonType(values.map(({ type }) => type));
  const items = values.map((value) => (item === undefined ? toJson(value, inner) : value.code));
  const hasGaps = item !== undefined && values.some(({ isOptional }) => isOptional);
  const type: ValueType = { kind: "list", item: item ?? JSON_TYPE, hasGaps };
  return ifThere(current, inner, { code: array(items), type, isOptional: false });
}

function compileMultiSelectHash({ entries }: MultiSelectHash, given: Value, scope: Scope): Value {
  const current = scope.bind(given, "value");
  const inner = scope.inner();
  const there = isThere(current);
  const values = new Map(
    entries.map(({ key, value }) => [key, compileExpression(value, there, inner)] as const),
  );
  const type: StructureType = {
    kind: "structure",
    name: "selection",
    keepsNulls: true,
    names: [...values.keys()],
    field: (name) => values.get(name) && fieldOf(values.get(name)),
  };
  const made = object(Array.from(values, ([key, value]) => [key, value.code] as const));
  return ifThere(current, inner, { code: code`(${made})`, type, isOptional: false });
}

function fieldOf(value: Value | undefined): { type: ValueType; isOptional: boolean } | undefined {
  return value && { type: value.type, isOptional: value.isOptional };
}

/** `left && right`, `left || right` */
function compileChoice(expression: AndExpression | OrExpression, current: Value, scope: Scope): Value {
  const first = compileExpression(expression.left, current, scope);
  const inner = scope.inner();
  const right = compileExpression(expression.right, current, inner);
  if (first.type.kind === "boolean" && !first.isOptional && right.type.kind === "boolean") {
    const sign = expression.kind === "and" ? code`&&` : code`||`;
    const chosen = code`(${first.code} ${sign} ${inner.inPlace(right.code)})`;
    return { code: chosen, type: BOOLEAN, isOptional: right.isOptional };
  }
  const left = scope.bind(first, nameOfValue(expression.left));
  const type = commonType([left.type, right.type]);
  const [one, other] =
    type === undefined ? [toJson(left, scope), toJson(right, inner)] : [left.code, right.code];
  const other_ = inner.inPlace(other);
  const [yes, no] = expression.kind === "and" ? [other_, one] : [one, other_];
  return {
    code: code`(${truthy(left, scope)} ? ${yes} : ${no})`,
    type: type ?? JSON_TYPE,
    isOptional: type !== undefined && (left.isOptional || right.isOptional),
  };
}

function compileComparison({ comparator, left, right }: Comparison, current: Value, scope: Scope): Value {
  const [one, other] = [compileExpression(left, current, scope), compileExpression(right, current, scope)];
  if (comparator !== "==" && comparator !== "!=") return order(one, comparator, other, scope);
  return { code: equality(one, other, comparator === "==", scope), type: BOOLEAN, isOptional: false };
}

function compileFunction({ name, args }: FunctionCall, current: Value, scope: Scope): Value {
  const compiled = args.map((argument): Argument => {
    if (argument.kind !== "reference") return compileExpression(argument, current, scope);
    const inner = scope.inner();
    const item = itemOf({ kind: "list", item: JSON_TYPE, hasGaps: false }, inner.name("item"));
    const value = toJson(compileExpression(argument.expression, item.value, inner), inner);
    return { each: inner.arrow(item.name, value) };
  });
  return compileCall(name, compiled, scope);
}

/** What is only made where the current value is there: else it is null. */
function ifThere(current: Value, inner: Scope, made: Value): Value {
  const value = inner.inPlace(made.code);
  if (current.type.kind === "null") return NULL;
  if (!current.isOptional && current.type.kind !== "json") return { ...made, code: value };
  const absence = current.isOptional
    ? code`${current.code} === undefined || ${current.code} === null`
    : code`${current.code} === null`;
  return { ...made, code: code`(${absence} ? null : ${value})`, isOptional: true };
}

function isThere(value: Value): Value {
  return { ...value, isOptional: false };
}

/** The type that values have in common; undefined where they need to be JSON to be told together. */
function commonType([first, ...others]: readonly ValueType[]): ValueType | undefined {
  if (first === undefined) return undefined;
  switch (first.kind) {
    case "boolean":
    case "number":
      return others.every(({ kind }) => kind === first.kind) ? first : undefined;
    case "string":
      return others.every(({ kind }) => kind === "string") ? { kind: "string" } : undefined;
    default:
      return undefined;
  }
}
