import type { Model } from "../../../generator/model/model.js";
import type { Shape } from "../../../generator/model/shape.js";
import { serializeAst } from "../../../generator/serialize/smithy-json/serialize-ast.js";
import { textDifference } from "./text-difference.js";

/** The shapes of a JSON AST as plain values, by id. */
export type PlainShapes = Readonly<Record<string, unknown>>;

/** A JSON AST as a plain value. */
export interface PlainAst {
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly shapes: PlainShapes;
}

/** Some shapes of a model as their JSON AST. */
export function plainAst(model: Model, isIncluded: (shape: Shape) => boolean): PlainAst {
  return readAst(serializeAst(model, isIncluded));
}

/** A text of JSON AST that a serializer wrote. */
export function readAst(text: string): PlainAst {
  // The serializer guarantees the form.
  return JSON.parse(text) as PlainAst;
}

/** The shapes of one set that the other lacks, or has otherwise, as text; undefined where there are none. */
export function shapesDifference(expected: PlainShapes, actual: PlainShapes): string | undefined {
  const ids = [...new Set([...Object.keys(expected), ...Object.keys(actual)])].sort();
  const differences = ids.map((id) => {
    if (!(id in actual)) return `missing: ${id}\n`;
    if (!(id in expected)) return `too many: ${id}\n`;
    return valueDifference(id, expected[id], actual[id]) ?? "";
  });
  return differences.join("") || undefined;
}

/** How two values differ, whatever the order of the keys of their objects; undefined where they do not. */
export function valueDifference(name: string, expected: unknown, actual: unknown): string | undefined {
  return textDifference(name, sortedText(expected), sortedText(actual));
}

/** A value as text that is the same for equal values. */
export function sortedText(value: unknown): string {
  return `${JSON.stringify(value, sortKeys, 2)}\n`;
}

/** The shapes without their documentation. */
export function undocumented(shapes: PlainShapes): PlainShapes {
  // A replacer that only leaves out keeps the form of what is copied.
  return JSON.parse(JSON.stringify(shapes, withoutDocumentation)) as PlainShapes;
}

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([first], [second]) => (first < second ? -1 : 1)));
}

function withoutDocumentation(key: string, value: unknown): unknown {
  if (key !== "traits" || typeof value !== "object" || value === null) return value;
  const others = Object.entries(value).filter(([id]) => id !== "smithy.api#documentation");
  return others.length === 0 ? undefined : Object.fromEntries(others);
}
