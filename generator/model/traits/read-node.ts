import { invariant } from "../../diagnostics/invariant.js";
import { type Decimal, parseDecimal } from "../decimal.js";
import { getEntry, getString, type Node, type StringNode } from "../node.js";

/** The text of a trait whose shape is a string. Anything else got past the rules, which is our bug. */
export function readString(node: Node): string {
  invariant(node.kind === "string", `Expected a string, found ${node.kind}.`);
  return node.value;
}

/** The number of a trait whose shape is a whole number. */
export function readNumber(node: Node): number {
  invariant(node.kind === "number", `Expected a number, found ${node.kind}.`);
  return node.value;
}

/** The texts of a trait whose shape is a list of strings. */
export function readStrings(node: Node): readonly string[] {
  invariant(node.kind === "array", `Expected an array, found ${node.kind}.`);
  return node.elements.map(readString);
}

/** The entries of a trait whose shape is a map of strings, in the order of the model. */
export function readStringMap(node: Node): ReadonlyMap<string, string> {
  return readMap(node, readString);
}

/** The entries of a trait whose shape is a map. */
export function readMap<Value>(node: Node, read: (value: Node) => Value): ReadonlyMap<string, Value> {
  invariant(node.kind === "object", `Expected an object, found ${node.kind}.`);
  return new Map(Array.from(node.entries, ([key, entry]) => [key, read(entry.value)]));
}

/** The elements of a trait whose shape is a list. */
export function readList<Value>(node: Node, read: (element: Node) => Value): readonly Value[] {
  invariant(node.kind === "array", `Expected an array, found ${node.kind}.`);
  return node.elements.map(read);
}

/** A decimal: models may write it as a number or, to keep every digit, as a string. */
export function readDecimal(node: Node): Decimal {
  const text = node.kind === "number" ? node.text : getString(node);
  const decimal = text === undefined ? undefined : parseDecimal(text);
  invariant(decimal, `Expected a number, found ${node.kind}.`);
  return decimal;
}

/** The value under a key that the trait's shape requires. */
export function expectEntry(node: Node, key: string): Node {
  const value = getEntry(node, key);
  invariant(value, `The key \`${key}\` is missing.`);
  return value;
}

/** The string under a key that the trait's shape requires, as a node with its place. */
export function expectString(node: Node, key: string): StringNode {
  const value = expectEntry(node, key);
  invariant(value.kind === "string", `Expected a string, found ${value.kind}.`);
  return value;
}

/** The text under a key that the trait's shape requires. */
export function readStringAt(node: Node, key: string): string {
  return readString(expectEntry(node, key));
}

/**
 * An object without the keys whose values are undefined. Optional properties of a trait are absent, never undefined.
 *
 * @example withoutUndefined({ min: readIf(…), max: undefined })
 */
export function withoutUndefined<Value extends object>(value: Value): OptionalIfUndefined<Value> {
  const entries = Object.entries(value).filter(([, property]) => property !== undefined);
  // Only keys that the result type marks as optional were dropped.
  return Object.fromEntries(entries) as OptionalIfUndefined<Value>;
}

/** The same object type, where each property that may be undefined may be absent instead. */
type OptionalIfUndefined<Value> = {
  readonly [Key in keyof Value as undefined extends Value[Key] ? never : Key]: Value[Key];
} & {
  readonly [Key in keyof Value as undefined extends Value[Key] ? Key : never]?: Exclude<
    Value[Key],
    undefined
  >;
};

/** Reads the value under a key, or gives undefined where there is none. */
export function readAt<Value>(node: Node, key: string, read: (value: Node) => Value): Value | undefined {
  const value = getEntry(node, key);
  return value === undefined ? undefined : read(value);
}
