import { isDeepStrictEqual } from "node:util";
import { type Model, expectShape, membersOf } from "../../../generator/model/model.js";
import type { Shape } from "../../../generator/model/shape.js";

/** The parts of a JSON value that the type of a shape denies, as JSON pointers. Null stands for absence. */
export function deniedParts(model: Model, shape: Shape, value: unknown, path = ""): readonly string[] {
  if (value == null) return path === "" ? [path] : [];
  if (shape.kind === "structure" || shape.kind === "map") {
    if (!isRecord(value)) return [path];
    return partsOf(model, shape, value).flatMap(([key, part, target]) =>
      deniedParts(model, target, part, `${path}/${escape(key)}`),
    );
  }
  return scalarOf(shape, value) === undefined ? [path] : [];
}

/** What is not as a JSON value says that it should be, of a value that a client gave. */
export function typedDifference(
  model: Model,
  shape: Shape,
  json: unknown,
  given: unknown,
  path = "",
): string | undefined {
  // Absence has one form: a member that is not there.
  if (json == null) return given === undefined ? undefined : `${path} should be absent.`;
  if ((shape.kind === "structure" || shape.kind === "map") && isRecord(json)) {
    if (!isRecord(given)) return `${path} should be an object.`;
    const parts = partsOf(model, shape, json);
    const known = new Set(parts.map(([key]) => key));
    const surplus = Object.keys(given).find((key) => !known.has(key) && key !== "$metadata");
    if (surplus !== undefined) return `${path}/${surplus} should not be there.`;
    for (const [key, part, target] of parts) {
      if (part == null && Object.hasOwn(given, key)) return `${path}/${key} should not be there.`;
      const difference = typedDifference(model, target, part, given[key], `${path}/${key}`);
      if (difference !== undefined) return difference;
    }
    return undefined;
  }
  const expected = scalarOf(shape, json);
  if (isDeepStrictEqual(expected, given)) return undefined;
  return `${path} should be ${String(expected)}, and is ${String(given)}.`;
}

/** The entries of an object that the shape knows, each with the shape of its value. */
function partsOf(
  model: Model,
  shape: Shape,
  value: Readonly<Record<string, unknown>>,
): readonly (readonly [key: string, part: unknown, target: Shape])[] {
  if (shape.kind === "map") {
    const target = expectShape(model, shape.value.target);
    return Object.entries(value).map(([key, part]) => [key, part, target]);
  }
  return membersOf(shape)
    .filter(({ name }) => Object.hasOwn(value, name))
    .map(({ name, target }) => [name, value[name], expectShape(model, target)]);
}

/** A scalar of JSON as the type promises it, its text taken for it; undefined where it is none. */
function scalarOf(shape: Shape, value: unknown): unknown {
  if (Object(value) === value) return undefined;
  const text = String(value);
  switch (shape.kind) {
    case "string":
    case "enum":
      return text;
    case "boolean":
      return BOOLEANS.get(value);
    case "integer": {
      const integer = numberOf(value);
      return Number.isInteger(integer) && Math.abs(Number(integer)) < 2 ** 31 ? integer : undefined;
    }
    case "float":
    case "double":
      return /^(?:-?Infinity|NaN)$/.test(text) ? Number(text) : numberOf(value);
    case "timestamp": {
      // Not rounded: what is finer than a millisecond is cut off.
      const date = new Date(Math.floor(Number(numberOf(value)) * 1000 + 1e-4));
      return Number.isNaN(date.getTime()) ? undefined : date;
    }
    default:
      throw new Error(`No case has a ${shape.kind}.`);
  }
}

/** What is taken for a boolean. */
const BOOLEANS = new Map<unknown, boolean>([
  [true, true],
  ["true", true],
  [1, true],
  [false, false],
  ["false", false],
  [0, false],
]);

/** A number of JSON, or the same in quotes. */
function numberOf(value: unknown): number | undefined {
  const isText = typeof value === "string" && /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(value);
  return typeof value === "number" || isText ? Number(value) : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** RFC 6901, section 3. */
function escape(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
