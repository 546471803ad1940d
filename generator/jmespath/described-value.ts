import { type Comparator } from "./ast.js";
import { isArray, isObject, type JsonType, type JsonValue } from "./json-value.js";

/**
 * What is known of a value before there is one: a sample of it, as Smithy's reference checks expressions against. An
 * `any` is not known at all. Objects tell their fields one by one, so that a description can be endless.
 */
export type DescribedValue =
  | { readonly kind: "any" }
  | { readonly kind: "expression" }
  | { readonly kind: "null" }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "string"; readonly value: string }
  | DescribedArray
  | DescribedObject;

/** An array: its items, over and over. That keeps a list of a thousand equal samples as small as one of two. */
export interface DescribedArray {
  readonly kind: "array";
  readonly items: readonly DescribedValue[];
  readonly repeats: number;
}

/** An object: its keys in order, and what is known of each. */
export interface DescribedObject {
  readonly kind: "object";
  readonly keys: readonly string[];
  readonly get: (key: string) => DescribedValue;
}

/** The types that a check tells apart, as messages name them. */
export type DescribedType = DescribedValue["kind"];

/** Nothing is known. */
export const any: DescribedValue = { kind: "any" };

/** What is known of a literal. */
export function describeJson(value: JsonValue): DescribedValue {
  if (value === null) return { kind: "null" };
  if (isArray(value)) return describeList(value.map(describeJson));
  if (isObject(value)) {
    return describeObject(new Map(Object.entries(value).map(([key, item]) => [key, describeJson(item)])));
  }
  if (typeof value === "boolean") return { kind: "boolean", value };
  return typeof value === "number" ? { kind: "number", value } : { kind: "string", value: String(value) };
}

/** An array of those items. */
export function describeList(items: readonly DescribedValue[], repeats = 1): DescribedArray {
  return { kind: "array", items, repeats: items.length === 0 ? 0 : repeats };
}

/** An object of those fields. */
export function describeObject(fields: ReadonlyMap<string, DescribedValue>): DescribedObject {
  return { kind: "object", keys: [...fields.keys()], get: (key) => fields.get(key) ?? { kind: "null" } };
}

/** A value of which nothing but the type is known. */
export function someOf(type: JsonType | "any"): DescribedValue {
  switch (type) {
    case "any":
    case "null":
      return { kind: type };
    case "boolean":
      return { kind: "boolean", value: false };
    case "number":
      return { kind: "number", value: 0 };
    case "string":
      return { kind: "string", value: "" };
    case "array":
      return describeList([]);
    case "object":
      return describeObject(new Map());
  }
}

/** Whether JMESPath takes it for true. What is not known is taken for true. */
export function isTruthyDescription(value: DescribedValue): boolean {
  switch (value.kind) {
    case "null":
      return false;
    case "boolean":
      return value.value;
    case "string":
      return value.value !== "";
    case "array":
      return value.repeats > 0;
    case "object":
      return value.keys.length > 0;
    default:
      return true;
  }
}

/** The element at an index, from the end where it is negative. */
export function elementAt({ items, repeats }: DescribedArray, index: number): DescribedValue {
  const length = items.length * repeats;
  const offset = index < 0 ? length + index : index;
  const item = offset < 0 || offset >= length ? undefined : items[offset % items.length];
  return item ?? { kind: "null" };
}

/** Arrays in the array are replaced by their elements, nulls are dropped. */
export function flatten({ items, repeats }: DescribedArray): DescribedArray {
  const [first] = items;
  if (items.length === 1 && first?.kind === "array") {
    return describeList(first.items, first.repeats * repeats);
  }
  const flat = items.flatMap((item) => {
    if (item.kind === "null") return [];
    return item.kind === "array" ? item.items : [item];
  });
  // More would not tell more of the types, and could be exponentially many.
  return describeList(flat.slice(0, 256), repeats);
}

/** What a comparison gives; null where values of that type cannot be compared so. */
export function compareDescriptions(
  left: DescribedValue,
  right: DescribedValue,
  comparator: Comparator,
): DescribedValue {
  if (left.kind === "any") return { kind: "boolean", value: true };
  if (left.kind !== right.kind) return { kind: "boolean", value: false };
  if (left.kind === "expression") return { kind: "null" };
  if (left.kind === "number" && right.kind === "number") {
    return { kind: "boolean", value: compareNumbers(left.value, right.value, comparator) };
  }
  if (comparator !== "==" && comparator !== "!=") return { kind: "null" };
  return { kind: "boolean", value: alike(left, right, { left: 1000 }) === (comparator === "==") };
}

/** Compares two numbers. */
export function compareNumbers(left: number, right: number, comparator: Comparator): boolean {
  switch (comparator) {
    case "==":
      return left === right;
    case "!=":
      return left !== right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
  }
}

/** Whether two samples are equal, as far as a budget of comparisons goes: descriptions can be endless. */
function alike(left: DescribedValue, right: DescribedValue, budget: { left: number }): boolean {
  budget.left -= 1;
  if (budget.left < 0 || left === right) return true;
  if (left.kind === "array" && right.kind === "array") {
    if (left.items.length * left.repeats !== right.items.length * right.repeats) return false;
    return left.items.every((item, index) => alike(item, elementAt(right, index), budget));
  }
  if (left.kind === "object" && right.kind === "object") {
    const keys = new Set(right.keys);
    if (left.keys.length !== keys.size || !left.keys.every((key) => keys.has(key))) return false;
    return left.keys.every((key) => alike(left.get(key), right.get(key), budget));
  }
  if ("value" in left && "value" in right) return left.value === right.value;
  return left.kind === right.kind;
}
