/** `allStringEquals`: there is a string, and all there is is this one. */
export function allEqual(values: readonly unknown[] | null | undefined, expected: string): boolean {
  return !!values && values.length > 0 && values.every((value) => value === expected);
}

/** `anyStringEquals`: this string is among them. */
export function anyEqual(values: readonly unknown[] | null | undefined, expected: string): boolean {
  return !!values && values.includes(expected);
}

/** `stringEquals` where the model lists other strings: services send more than that. */
export function isEqual(value: unknown, expected: unknown): boolean {
  return value === expected;
}
