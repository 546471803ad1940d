/** Something that whoever starts the service can mend: a flag, a file, a port. Its message is all they need. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
}
