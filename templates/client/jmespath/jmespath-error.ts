/** Why an expression has no value. Spec: https://jmespath.org/specification.html#errors */
export type JmespathErrorKind = "invalid-arity" | "invalid-type" | "invalid-value" | "unknown-function";

/** An expression has no value: a function was given what it does not take. */
export class JmespathError extends Error {
  override readonly name = "JmespathError";
  readonly kind: JmespathErrorKind;

  constructor(kind: JmespathErrorKind) {
    super(`The expression has no value: ${kind}.`);
    this.kind = kind;
  }
}

/** Stands for an expression that never has a value. */
export function refuse(kind: JmespathErrorKind): never {
  throw new JmespathError(kind);
}

/** An argument of a function that takes no null. */
export function given<Value>(value: Value | null | undefined): Value {
  return value ?? refuse("invalid-type");
}

/** What an expression gives; undefined where it has no value. */
export function attempt<Value>(evaluate: () => Value): Value | undefined {
  try {
    return evaluate();
  } catch (error) {
    if (error instanceof JmespathError) return undefined;
    throw error;
  }
}
