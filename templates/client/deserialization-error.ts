import type { HttpResponse, ResponseMetadata } from "@smithy/types";

import { entryPath } from "../codec/pointer.js";

/** A response that is not what the model promises: not JSON, or a value of the wrong type. `$response` is what came. */
export class DeserializationError extends Error {
  override readonly name = "DeserializationError";
  /** What is wrong, without the place. */
  readonly problem: string;
  /** Where in the body, as a JSON pointer (RFC 6901). Empty for the body as a whole. */
  readonly path: string;
  declare readonly $metadata?: ResponseMetadata;
  declare readonly $response?: HttpResponse;

  constructor(problem: string, path = "", cause?: unknown) {
    super(`${problem}${path && ` at ${path}`} in the response.`, { cause });
    this.problem = problem;
    this.path = path;
  }
}

/** The error of a value that has the wrong type. It tells the type, never the value. */
export function wrongType(expected: string, value: unknown, ...names: string[]): DeserializationError {
  const found = Array.isArray(value) ? "list" : typeof value;
  return new DeserializationError(`Expected ${expected}, found ${found}`, names.reduce(entryPath, ""));
}

/** Runs a reader; an error in it learns the name of what was being read, and so the whole path. */
export function within<Value>(name: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    // The engine's stack may end before the nesting does.
    const known = error instanceof RangeError ? new DeserializationError("Expected fewer levels") : error;
    if (!(known instanceof DeserializationError)) throw error;
    throw new DeserializationError(known.problem, entryPath("", name) + known.path);
  }
}
