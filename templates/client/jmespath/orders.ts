import { refuse } from "./jmespath-error.js";
import { isList, type JsonValue } from "./json-value.js";

/** What an argument `&expression` is: it is evaluated on each item. */
export type Expression = (item: JsonValue) => JsonValue;

/** `map(&expression, array)` */
export function mapEach(expression: Expression, items: JsonValue): JsonValue[] {
  return listOf(items).map(expression);
}

/** `sort(array of numbers or strings)` */
export function sort(items: JsonValue): JsonValue[] {
  return sortBy(items, (item) => item);
}

/** `sort_by(array, &expression)`: equal ones keep their order. */
export function sortBy(items: JsonValue, expression: Expression): JsonValue[] {
  const list = listOf(items);
  const keys = keysOf(list.map(expression));
  const pairs = list.map((item, index) => ({ item, key: keys[index] ?? 0 }));
  return pairs.sort((one, other) => order(one.key, other.key)).map(({ item }) => item);
}

/** `max(array of numbers or strings)`: null where there are none. */
export function max(items: JsonValue): JsonValue {
  return maxBy(items, (item) => item);
}

/** `max_by(array, &expression)`: the first of the items whose key is greatest. */
export function maxBy(items: JsonValue, expression: Expression): JsonValue {
  return best(items, expression, 1);
}

/** `min(array of numbers or strings)`: null where there are none. */
export function min(items: JsonValue): JsonValue {
  return minBy(items, (item) => item);
}

/** `min_by(array, &expression)`: the first of the items whose key is least. */
export function minBy(items: JsonValue, expression: Expression): JsonValue {
  return best(items, expression, -1);
}

function best(items: JsonValue, expression: Expression, sign: 1 | -1): JsonValue {
  const list = listOf(items);
  const keys = keysOf(list.map(expression));
  let found = 0;
  for (const [index, key] of keys.entries()) {
    if (order(key, keys[found] ?? key) * sign > 0) found = index;
  }
  return list[found] ?? null;
}

function listOf(items: JsonValue): readonly JsonValue[] {
  return isList(items) ? items : refuse("invalid-type");
}

/** Keys are all numbers or all strings. */
function keysOf(keys: readonly JsonValue[]): readonly (number | string)[] {
  const [first] = keys;
  const found = keys.filter((key) => typeof key === "number" || typeof key === "string");
  const areAlike = found.length === keys.length && found.every((key) => typeof key === typeof first);
  return areAlike ? found : refuse("invalid-type");
}

/** By number or code unit. */
function order(one: number | string, other: number | string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
