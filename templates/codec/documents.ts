/** Whether a tree of JSON values has a number that JSON has none for: NaN, or what a number like `1e400` is read as. */
export function hasNoJsonNumber(tree: unknown): boolean {
  // The tree may be deep, and so there is no recursion.
  const pending = [tree];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value === "number" && !Number.isFinite(value)) return true;
    if (typeof value === "object" && value !== null)
      for (const part of Object.values(value)) pending.push(part);
  }
  return false;
}

/** A document as it goes into JSON. Throws a RangeError where `JSON.stringify` would make null of a number. */
export function writeDocument<Value>(document: Value): Value {
  if (hasNoJsonNumber(document)) throw new RangeError("A document must not hold NaN or an infinite number.");
  return document;
}
