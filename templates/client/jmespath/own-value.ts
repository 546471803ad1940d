/** The value of an own key: no object has a member because all objects inherit one. */
export function ownValue<Value>(
  object: { readonly [key: string]: Value } | null | undefined,
  key: string,
): Value | undefined {
  return object && Object.hasOwn(object, key) ? object[key] : undefined;
}
