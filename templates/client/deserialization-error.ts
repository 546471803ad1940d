import type { HttpResponse, ResponseMetadata } from "@smithy/types";

import { entryPath } from "../codec/pointer.js";

/** A response that is not what the model promises: not JSON, or a value of the wrong type. `$response` is what came. */
export class DeserializationError extends Error {
  override readonly name = "DeserializationError";
  /** Where in the body, as a JSON pointer (RFC 6901). Empty for the body as a whole. */
  readonly path: string;
  readonly #problem: string;
  declare readonly $metadata?: ResponseMetadata;
  declare readonly $response?: HttpResponse;

  constructor(problem: string, path = "", options?: ErrorOptions) {
    super(path === "" ? `${problem}.` : `${problem} at \`${path}\`.`, options);
    this.path = path;
    this.#problem = problem;
  }

  /** The same problem, seen from outside: in the member, the item or the entry of that name. */
  within(name: string): DeserializationError {
    return new DeserializationError(this.#problem, `${entryPath("", name)}${this.path}`, {
      cause: this.cause,
    });
  }

  /** Whether a value is such an error, of whichever copy of this class. */
  static isInstance(value: unknown): value is DeserializationError {
    return value instanceof Error && value.name === "DeserializationError";
  }
}

/** The error of a value that has the wrong type. It tells the type, never the value. */
export function wrongType(expected: string, value: unknown, name: string): DeserializationError {
  const found = value === null ? "null" : Array.isArray(value) ? "list" : typeof value;
  return new DeserializationError(
    `The response has a value of type ${found} where ${expected} is expected`,
    entryPath("", name),
  );
}
