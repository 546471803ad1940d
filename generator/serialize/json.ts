import type { Node } from "../model/node.js";

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
  return `${printIndented(value, "\n")}\n`;
}

/** The value as text on one line. */
export function printCompactJson(value: Json): string {
  return printValue(value, ([open, close], parts) => `${open}${parts.join(",")}${close}`, ":");
}

type Brackets = readonly [open: string, close: string];

// The line break comes with the indentation of the line that it starts.
function printIndented(value: Json, lineBreak: string): string {
  const inner = `${lineBreak}    `;
  const layOut = ([open, close]: Brackets, parts: readonly string[]): string =>
    parts.length === 0 ? open + close : `${open}${inner}${parts.join(`,${inner}`)}${lineBreak}${close}`;
  return printValue(value, layOut, ": ", (part) => printIndented(part, inner));
}

function printValue(
  value: Json,
  layOut: (brackets: Brackets, parts: readonly string[]) => string,
  colon: string,
  printPart: (part: Json) => string = (part) => printValue(part, layOut, colon),
): string {
  if (typeof value === "string") return JSON.stringify(value);
  const printEntry = ([key, entry]: readonly [string, Json]): string =>
    `${JSON.stringify(key)}${colon}${printPart(entry)}`;
  if (isMap(value)) return layOut(["{", "}"], Array.from(value, printEntry));
  if (isList(value)) return layOut(["[", "]"], value.map(printPart));
  switch (value.kind) {
    case "object":
      return layOut(
        ["{", "}"],
        Array.from(value.entries, ([key, entry]) => printEntry([key, entry.value])),
      );
    case "array":
      return layOut(["[", "]"], value.elements.map(printPart));
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

function isMap(value: Json): value is ReadonlyMap<string, Json> {
  return value instanceof Map;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
