import { entryPath } from "../codec/pointer.js";
import { isNumber, isSameNumber } from "./same-number.js";
import { show } from "./show.js";

/**
 * Where a value is not as expected, one sentence each, which names the place by its JSON pointer. A property that is
 * undefined counts as absent, NaN equals NaN, dates are compared by their time and bytes one by one.
 */
export function differences(actual: unknown, expected: unknown, path = ""): string[] {
  if (isSame(actual, expected)) return [];
  if (Array.isArray(actual) && Array.isArray(expected)) return listDifferences(actual, expected, path);
  if (isRecord(actual) && isRecord(expected)) return recordDifferences(actual, expected, path);
  return [`At '${path}': expected ${show(expected)}, found ${show(actual)}.`];
}

function isSame(actual: unknown, expected: unknown): boolean {
  if (isNumber(actual) && isNumber(expected)) return isSameNumber(actual, expected);
  if (actual instanceof Date && expected instanceof Date) return actual.getTime() === expected.getTime();
  if (actual instanceof Uint8Array && expected instanceof Uint8Array) return haveSameBytes(actual, expected);
  return actual === expected;
}

function haveSameBytes(actual: Uint8Array, expected: Uint8Array): boolean {
  return actual.length === expected.length && actual.every((byte, index) => byte === expected[index]);
}

function listDifferences(actual: readonly unknown[], expected: readonly unknown[], path: string): string[] {
  const found: string[] = [];
  if (actual.length !== expected.length) {
    found.push(`At '${path}': expected a list of ${expected.length}, found one of ${actual.length}.`);
  }
  for (const [index, item] of expected.slice(0, actual.length).entries()) {
    found.push(...differences(actual[index], item, entryPath(path, index)));
  }
  return found;
}

function recordDifferences(
  actual: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, unknown>>,
  path: string,
): string[] {
  const keys = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return [...keys].flatMap((key) =>
    differences(ownProperty(actual, key), ownProperty(expected, key), entryPath(path, key)),
  );
}

function ownProperty(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A structure, union, map or document. Instances of classes are none, but for those of `Object` itself. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
