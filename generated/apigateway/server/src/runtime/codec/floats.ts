/** A float or double as JSON has it: the three values that JSON has no number for are strings. */
export type JsonFloat = number | "NaN" | "Infinity" | "-Infinity";

/** Writes a float or double for JSON. */
export function writeFloat(value: number): JsonFloat {
  if (Number.isFinite(value)) return value;
  return Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
}

/**
 * Reads a float or double from JSON. Undefined for anything else: numbers in quotes, and those like `1e999`, which no
 * double can hold and `JSON.parse` takes for infinite.
 */
export function readFloat(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  return value === "NaN" || value === "Infinity" || value === "-Infinity" ? Number(value) : undefined;
}
