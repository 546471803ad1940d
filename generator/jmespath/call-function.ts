import { EvaluationFault } from "./evaluation-error.js";
import { elementTypes, functions, type Parameter, takesCount } from "./functions.js";
import {
  equals,
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  toObject,
  typeOfJson,
} from "./json-value.js";

/** An argument: a value, or an expression that the function evaluates itself. */
export type Argument = JsonValue | ((item: JsonValue) => JsonValue);

/** Calls a function of JMESPath: number and types of the arguments are checked by its signature first. */
export function callFunction(name: string, args: readonly Argument[]): JsonValue {
  const signature = functions.get(name);
  const body = bodies.get(name);
  if (signature === undefined || body === undefined) {
    throw new EvaluationFault("unknown-function", `There is no function \`${name}\`.`);
  }
  if (!takesCount(signature, args.length)) {
    throw new EvaluationFault("invalid-arity", `\`${name}\` does not take ${args.length} arguments.`);
  }
  for (const [index, argument] of args.entries()) {
    const parameter = signature.parameters[index] ?? signature.rest;
    if (parameter !== undefined && !fits(parameter, argument)) throw wrongArgument(name, index);
  }
  return body(args);
}

function fits(parameter: Parameter, argument: Argument): boolean {
  if (typeof argument === "function") return parameter === "expression";
  if (parameter === "expression") return false;
  if (parameter === "any") return true;
  const elements = elementTypes(parameter);
  if (elements !== undefined) {
    if (!isArray(argument)) return false;
    return elements.some((type) => argument.every((item) => typeOfJson(item) === type));
  }
  const types: readonly string[] = typeof parameter === "string" ? [parameter] : parameter;
  return types.includes(typeOfJson(argument));
}

function wrongArgument(name: string, index: number): EvaluationFault {
  return new EvaluationFault("invalid-type", `\`${name}\` does not take its argument ${index + 1}.`);
}

/** What the functions do. Signatures guarantee the types, so that what they rule out is read as empty. */
const bodies: ReadonlyMap<string, (args: readonly Argument[]) => JsonValue> = new Map(
  Object.entries({
    abs: ([value]) => Math.abs(number(value)),
    avg: ([items]) => average(numbers(items)),
    ceil: ([value]) => Math.ceil(number(value)),
    contains: ([subject, search]) => contains(plain(subject), plain(search)),
    ends_with: ([subject, suffix]) => text(subject).endsWith(text(suffix)),
    floor: ([value]) => Math.floor(number(value)),
    join: ([glue, items]) => list(items).map(text).join(text(glue)),
    keys: ([value]) => Object.keys(object(value)),
    length: ([value]) => lengthOf(plain(value)),
    map: ([expression, items]) => list(items).map(apply(expression)),
    max: ([items]) => best(list(items), list(items), (one, other) => one > other),
    max_by: ([items, expression]) => bestBy("max_by", items, expression, (one, other) => one > other),
    merge: (values) => toObject(values.flatMap((value) => Object.entries(object(value)))),
    min: ([items]) => best(list(items), list(items), (one, other) => one < other),
    min_by: ([items, expression]) => bestBy("min_by", items, expression, (one, other) => one < other),
    not_null: (values) => values.map(plain).find((value) => value !== null) ?? null,
    reverse: ([value]) => reverse(plain(value)),
    sort: ([items]) => sortBy(list(items), list(items)),
    sort_by: ([items, expression]) => sortBy(list(items), keysOf("sort_by", items, expression)),
    starts_with: ([subject, prefix]) => text(subject).startsWith(text(prefix)),
    sum: ([items]) => sum(numbers(items)),
    to_array: ([value]) => (isArray(plain(value)) ? plain(value) : [plain(value)]),
    to_number: ([value]) => toNumber(plain(value)),
    to_string: ([value]) => toText(plain(value)),
    type: ([value]) => typeOfJson(plain(value)),
    values: ([value]) => Object.values(object(value)),
  } satisfies Record<string, (args: readonly Argument[]) => JsonValue>),
);

function plain(argument: Argument | undefined): JsonValue {
  return argument === undefined || typeof argument === "function" ? null : argument;
}

function number(argument: Argument | undefined): number {
  return typeof argument === "number" ? argument : 0;
}

function text(argument: Argument | undefined): string {
  return typeof argument === "string" ? argument : "";
}

function list(argument: Argument | undefined): readonly JsonValue[] {
  const value = plain(argument);
  return isArray(value) ? value : [];
}

function numbers(argument: Argument | undefined): readonly number[] {
  return list(argument).map(number);
}

function object(argument: Argument | undefined): JsonObject {
  const value = plain(argument);
  return isObject(value) ? value : {};
}

function apply(argument: Argument | undefined): (item: JsonValue) => JsonValue {
  return typeof argument === "function" ? (item) => argument(item) : () => null;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function average(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

function contains(subject: JsonValue, search: JsonValue): boolean {
  if (isArray(subject)) return subject.some((item) => equals(item, search));
  return typeof subject === "string" && typeof search === "string" && subject.includes(search);
}

/** Strings count by code points. */
function lengthOf(value: JsonValue): number {
  if (typeof value === "string") return [...value].length;
  if (isArray(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : 0;
}

function reverse(value: JsonValue): JsonValue {
  if (typeof value === "string") return [...value].toReversed().join("");
  return isArray(value) ? value.toReversed() : null;
}

function toNumber(value: JsonValue): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  return /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(value) ? Number(value) : null;
}

function toText(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** What an expression gives for each item: all numbers or all strings. */
function keysOf(
  name: string,
  items: Argument | undefined,
  expression: Argument | undefined,
): readonly JsonValue[] {
  const keys = list(items).map(apply(expression));
  if (fits("array of numbers or strings", keys)) return keys;
  throw wrongArgument(name, 1);
}

function bestBy(
  name: string,
  items: Argument | undefined,
  expression: Argument | undefined,
  isBetter: (one: number | string, other: number | string) => boolean,
): JsonValue {
  return best(list(items), keysOf(name, items, expression), isBetter);
}

/** The first of the items whose key is best; null where there are none. */
function best(
  items: readonly JsonValue[],
  keys: readonly JsonValue[],
  isBetter: (one: number | string, other: number | string) => boolean,
): JsonValue {
  let found = 0;
  for (const index of keys.keys()) {
    if (isBetter(sortKey(keys[index]), sortKey(keys[found]))) found = index;
  }
  return items[found] ?? null;
}

/** The items in the order of their keys, by number or code point; equal ones keep their order. */
function sortBy(items: readonly JsonValue[], keys: readonly JsonValue[]): JsonValue {
  const pairs = items.map((item, index) => ({ item, key: sortKey(keys[index]) }));
  return pairs.toSorted((one, other) => compareKeys(one.key, other.key)).map(({ item }) => item);
}

function sortKey(key: JsonValue | undefined): number | string {
  return typeof key === "number" || typeof key === "string" ? key : 0;
}

function compareKeys(one: number | string, other: number | string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
