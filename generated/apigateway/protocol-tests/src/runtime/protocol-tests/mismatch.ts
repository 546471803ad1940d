/** A message or a value that is not what the protocol says: the error of a test that fails. */
export class ProtocolMismatch extends Error {
  override readonly name = "ProtocolMismatch";
}

/** Throws a `ProtocolMismatch` that lists the differences, unless there are none. */
export function expectNone(subject: string, differences: readonly string[]): void {
  if (differences.length === 0) return;
  throw new ProtocolMismatch(`${subject} is not what the test expects.\n  ${differences.join("\n  ")}`);
}
