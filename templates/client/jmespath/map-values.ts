/** The same keys with other values. */
export function mapValues<Value, Result>(
  object: { readonly [key: string]: Value } | null | undefined,
  change: (value: Value) => Result,
): { readonly [key: string]: Result } | null {
  if (!object) return null;
  // Without a prototype, so that no key means anything.
  const changed = Object.create(null) as Record<string, Result>;
  for (const [key, value] of Object.entries(object)) changed[key] = change(value);
  return changed;
}
