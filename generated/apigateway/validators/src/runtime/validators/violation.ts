/** One value that breaks one constraint of the model. */
export interface Violation {
  /** Where the value is, as a JSON pointer (RFC 6901) from the validated value: `/canarySettings/percentTraffic`. */
  readonly path: string;
  /** Smithy's own sentence for the constraint, with the path in it. It never has the value. */
  readonly message: string;
}

/** All violations as one line, in the words of Smithy's `ValidationException`. */
export function summarise(violations: readonly Violation[]): string {
  const messages = violations.map((violation) => violation.message);
  const errors = messages.length === 1 ? "error" : "errors";
  return `${messages.length} validation ${errors} detected. ${messages.join("; ")}`;
}
