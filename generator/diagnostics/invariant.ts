/** A fault of Tinsmith itself, never of its input. The command line ends with exit code 70 on it. */
export class InternalError extends Error {
  override readonly name = "InternalError";
}

/** Holds what must be true if Tinsmith is right; throws `InternalError` where it is not. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InternalError(message);
}

/** Ends a `switch` over a union: a new kind that is not handled becomes a compile error here. */
export function unreachable(value: never): never {
  throw new InternalError(`This kind is not handled: ${JSON.stringify(value)}.`);
}
