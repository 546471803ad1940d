import { entryPath } from "../codec/pointer.js";

/** Thrown where a request cannot be read: broken JSON, or a value of another type than the model has. */
export class SerializationException extends Error {
  override readonly name: string = "SerializationException";
  /** The value that could not be read, as a JSON pointer; empty for the body as a whole. */
  readonly pointer: string;

  constructor(pointer: string, message: string) {
    super(message);
    this.pointer = pointer;
  }
}

/** The exception for a value that is not what the model has there; `expected` has its article: `a string`. */
export function malformed(path: string, key: string | number, expected: string): SerializationException {
  const pointer = entryPath(path, key);
  const message = `Value at '${pointer}' failed to satisfy constraint: Member must be ${expected}`;
  return new SerializationException(pointer, message);
}
