import { pointerSegments } from "../codec/pointer.js";
import type { Violation } from "./violation.js";

/**
 * What libraries that take any validator ask for: version 1 of the Standard Schema interface (standardschema.dev). The
 * types here are compatible with those of its own package.
 */
export interface StandardSchemaV1<Input = unknown, Output = Input> {
  readonly "~standard": StandardSchemaProps<Input, Output>;
}

/** What stands under `~standard`. */
export interface StandardSchemaProps<Input, Output> {
  readonly version: 1;
  readonly vendor: string;
  readonly validate: (value: unknown) => StandardSchemaResult<Output>;
  /** Never there at run time: it carries the types. */
  readonly types?: { readonly input: Input; readonly output: Output } | undefined;
}

/** The value, now known to be valid, or what is wrong with it. */
export type StandardSchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardSchemaIssue[] };

/** One thing that is wrong, and the keys that lead to it. */
export interface StandardSchemaIssue {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** Makes a Standard Schema of a generated validator of the same shape. */
export function standardSchema<Shape>(
  validate: (value: unknown) => readonly Violation[],
): StandardSchemaV1<Shape> {
  return {
    "~standard": { version: 1, vendor: "tinsmith", validate: (value) => result(value, validate(value)) },
  };
}

function result<Shape>(value: unknown, violations: readonly Violation[]): StandardSchemaResult<Shape> {
  // The cast is sound: a validator without violations has checked every member of the shape.
  if (violations.length === 0) return { value: value as Shape };
  return { issues: violations.map(({ message, path }) => ({ message, path: keys(value, path) })) };
}

/** The keys to a violation's place; those of lists as numbers, which a JSON pointer does not tell from names. */
function keys(root: unknown, path: string): (string | number)[] {
  let value = root;
  return pointerSegments(path).map((segment) => {
    const key = Array.isArray(value) ? Number(segment) : segment;
    value = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
    return key;
  });
}
