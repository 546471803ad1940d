/** A regular expression of a model as JavaScript runs it, or why it cannot. */
export type CompiledPattern =
  | { readonly kind: "pattern"; readonly pattern: RegExp }
  | { readonly kind: "problem"; readonly reason: string };

/**
 * Compiles a pattern as all generated code does: with the `u` flag, so that it sees characters and not halves of
 * them, and so that mistakes are errors.
 */
export function compilePattern(source: string): CompiledPattern {
  try {
    return { kind: "pattern", pattern: new RegExp(source, "u") };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    // The engine's message repeats the whole expression before its reason.
    return { kind: "problem", reason: text.slice(text.lastIndexOf(": ") + 2) };
  }
}
