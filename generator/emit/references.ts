import type { SymbolReference } from "./symbol.js";

/**
 * Every reference to a symbol in declarations or code. They are plain data, so one walk finds those in any slot,
 * present or future.
 */
export function* referencesIn(value: unknown): Iterable<SymbolReference> {
  if (typeof value !== "object" || value === null) return;
  if (isReference(value)) {
    yield value;
    return;
  }
  for (const item of Object.values(value)) yield* referencesIn(item);
}

function isReference(value: object): value is SymbolReference {
  return "kind" in value && value.kind === "reference" && "symbol" in value;
}
