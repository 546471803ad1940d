/** Why an expression has no value, by the kinds that the specification names. */
export interface JmespathError {
  readonly kind: JmespathErrorKind;
  readonly message: string;
}

/** Spec: https://jmespath.org/specification.html#errors */
export type JmespathErrorKind = "invalid-type" | "invalid-value" | "invalid-arity" | "unknown-function";

/** Unwinds to `evaluate`, which turns it into a value; it never leaves this folder. */
export class EvaluationFault extends Error {
  override readonly name = "EvaluationFault";

  readonly kind: JmespathErrorKind;

  constructor(kind: JmespathErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
