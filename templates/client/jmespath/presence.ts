/** Whether there is a value: for JMESPath an absent member and null are the same. */
export function isPresent<Value>(value: Value): value is NonNullable<Value> {
  return value !== undefined && value !== null;
}

/** The values of the members that an object has. */
export function presentValues<Value>(
  object: { readonly [key: string]: Value } | null | undefined,
): NonNullable<Value>[] | undefined {
  return object ? Object.values(object).filter(isPresent) : undefined;
}

/** The object of what is there. */
export function presentMembers<Value>(object: { readonly [key: string]: Value }): {
  readonly [key: string]: NonNullable<Value>;
} {
  // Without a prototype, so that no key means anything.
  const members = Object.create(null) as Record<string, NonNullable<Value>>;
  for (const [key, value] of Object.entries(object)) if (isPresent(value)) members[key] = value;
  return members;
}
