/** Writes a value where there is one: null and undefined are both absence. */
export function ifPresent<Value, Written>(
  value: Value | null | undefined,
  write: (value: Value) => Written,
): Written | undefined {
  return value == null ? undefined : write(value);
}
