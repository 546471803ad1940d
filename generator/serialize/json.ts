import type { Node, ObjectNode } from "../model/node.js";

/**
 * A JSON value to print. Nodes print with the digits that they were written with; a map is an object in the order of
 * its entries, so that `__proto__` is a key like any other.
 */
export type Json = string | Node | readonly Json[] | ReadonlyMap<string, Json>;

/** An object of the entries that have a value, in their order. */
export function jsonObject(
  entries: Iterable<readonly [key: string, value: Json | undefined]>,
): ReadonlyMap<string, Json> {
  const object = new Map<string, Json>();
  for (const [key, value] of entries) if (value !== undefined) object.set(key, value);
  return object;
}

/** The value as text, four spaces deeper at every level, and with a line break at the end. */
export function printJson(value: Json): string {
  return `${printValue(value, indented, "\n")}\n`;
}

/** The value as text on one line. */
export function printCompactJson(value: Json): string {
  return printValue(value, compact, "");
}

/** What stands between the parts of a value. */
interface Layout {
  /** What every level adds to the line break. */
  readonly indentation: string;
  readonly colon: string;
}

const indented: Layout = { indentation: "    ", colon: ": " };
const compact: Layout = { indentation: "", colon: ":" };

// The line break comes with the indentation of the line that it starts. Loops, not callbacks: values may lie so deep in
// one another that every frame of the stack counts.
function printValue(value: Json, layout: Layout, lineBreak: string): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (isMap(value)) return printObject(value, layout, lineBreak);
  if (isList(value)) return printList(value, layout, lineBreak);
  switch (value.kind) {
    case "object":
      return printObject(valuesOf(value), layout, lineBreak);
    case "array":
      return printList(value.elements, layout, lineBreak);
    case "number":
      return value.text;
    case "string":
      return JSON.stringify(value.value);
    case "boolean":
      return String(value.value);
    default:
      return "null";
  }
}

function printObject(
  entries: Iterable<readonly [key: string, value: Json]>,
  layout: Layout,
  lineBreak: string,
): string {
  const inner = lineBreak + layout.indentation;
  let text = "{";
  for (const [key, value] of entries) {
    const comma = text === "{" ? "" : ",";
    text += `${comma}${inner}${JSON.stringify(key)}${layout.colon}${printValue(value, layout, inner)}`;
  }
  return text === "{" ? "{}" : `${text}${lineBreak}}`;
}

function printList(values: readonly Json[], layout: Layout, lineBreak: string): string {
  const inner = lineBreak + layout.indentation;
  let text = "[";
  for (const value of values) text += `${text === "[" ? "" : ","}${inner}${printValue(value, layout, inner)}`;
  return text === "[" ? "[]" : `${text}${lineBreak}]`;
}

function* valuesOf({ entries }: ObjectNode): Iterable<readonly [key: string, value: Node]> {
  for (const [key, { value }] of entries) yield [key, value];
}

function isMap(value: Json): value is ReadonlyMap<string, Json> {
  return value instanceof Map;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
