import type { Span } from "../source/span.js";
import type { ShapeId } from "./shape-id.js";

/**
 * A JSON-like value with its place: the value of a trait, of metadata, of a JSON or YAML document.
 * Spec: https://smithy.io/2.0/spec/idl.html#node-values
 */
export type Node = NullNode | BooleanNode | NumberNode | StringNode | ArrayNode | ObjectNode;

/** The lack of a value. */
export interface NullNode {
  readonly kind: "null";
  readonly span: Span;
}

/** True or false. */
export interface BooleanNode {
  readonly kind: "boolean";
  readonly value: boolean;
  readonly span: Span;
}

/** A number as it was written: `text` keeps the digits that a JavaScript number would lose. */
export interface NumberNode {
  readonly kind: "number";
  readonly value: number;
  readonly text: string;
  readonly span: Span;
}

/**
 * A string. An IDL shape id in a node value stands as a string with its `candidates`: the absolute ids that it can
 * mean, best first. Assembling picks the first one that exists; in a model only those have candidates left of which
 * none exists.
 */
export interface StringNode {
  readonly kind: "string";
  readonly value: string;
  readonly candidates?: readonly ShapeId[];
  readonly span: Span;
}

/** Values in order, of any kinds. */
export interface ArrayNode {
  readonly kind: "array";
  readonly elements: readonly Node[];
  readonly span: Span;
}

/** An object in the order of its text. `entries` is a map, so that `__proto__` is a key like any other. */
export interface ObjectNode {
  readonly kind: "object";
  readonly entries: ReadonlyMap<string, ObjectEntry>;
  readonly span: Span;
}

/** A key with its place, and its value. */
export interface ObjectEntry {
  readonly key: StringNode;
  readonly value: Node;
}

/** The value under a key, or undefined where the node is no object or has no such key. */
export function getEntry(node: Node | undefined, key: string): Node | undefined {
  return node?.kind === "object" ? node.entries.get(key)?.value : undefined;
}

/** The text of a string node, or undefined. */
export function getString(node: Node | undefined): string | undefined {
  return node?.kind === "string" ? node.value : undefined;
}

/** The value of a number node, or undefined. */
export function getNumber(node: Node | undefined): number | undefined {
  return node?.kind === "number" ? node.value : undefined;
}

/** The value of a boolean node, or undefined. */
export function getBoolean(node: Node | undefined): boolean | undefined {
  return node?.kind === "boolean" ? node.value : undefined;
}

/** The elements of an array node that are strings; empty for any other node. */
export function getStrings(node: Node | undefined): readonly string[] {
  if (node?.kind !== "array") return [];
  return node.elements.flatMap((element) => (element.kind === "string" ? [element.value] : []));
}

/** A plain JavaScript value of the node. Objects have no prototype, so any key is safe. */
export function toPlainValue(node: Node): unknown {
  switch (node.kind) {
    case "null":
      return null;
    case "array":
      return node.elements.map(toPlainValue);
    case "object": {
      // Without a prototype, so that `__proto__` is a key like any other.
      const value = Object.create(null) as Record<string, unknown>;
      for (const [key, entry] of node.entries) value[key] = toPlainValue(entry.value);
      return value;
    }
    default:
      return node.value;
  }
}
