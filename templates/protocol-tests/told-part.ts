import { isRecord } from "./differences.js";

/**
 * Of a value the part that another one tells of, at every depth: what that leaves out may have been filled in, such as
 * defaults, tokens and codes.
 */
export function toldPart(actual: unknown, told: unknown): unknown {
  if (Array.isArray(actual) && Array.isArray(told)) {
    return actual.map((item: unknown, index) => (index < told.length ? toldPart(item, told[index]) : item));
  }
  if (!isRecord(actual) || !isRecord(told)) return actual;
  return Object.fromEntries(
    Object.keys(told)
      .filter((name) => Object.hasOwn(actual, name))
      .map((name) => [name, toldPart(actual[name], told[name])]),
  );
}
