import type { Violation } from "./violation.js";

/*
 * A violation of each constraint, called only where a check has failed. The sentences are those of Smithy's protocol
 * tests, to the letter; `wrongType` and `notOneMember` are ours, in the same form. Each stands whole in its function:
 * joined of fewer parts, it costs less, and compressed, its repetitions weigh nothing.
 */

/** A `@required` member is absent or null, or a dense list or map has a null in it. */
export function missing(path: string): Violation {
  return { path, message: `Value at '${path}' failed to satisfy constraint: Member must not be null` };
}

/** The value is of another JavaScript type; `expected` has its article: `a string`, `an integer`. */
export function wrongType(path: string, expected: string): Violation {
  return { path, message: `Value at '${path}' failed to satisfy constraint: Member must be ${expected}` };
}

/** The text does not match a `@pattern`, given as the model has it. */
export function notMatching(path: string, pattern: string): Violation {
  return {
    path,
    message: `Value at '${path}' failed to satisfy constraint: Member must satisfy regular expression pattern: ${pattern}`,
  };
}

/** The value is none of an enum's; `values` are those that the public may know, joined by `, `. */
export function notInEnum(path: string, values: string): Violation {
  return {
    path,
    message: `Value at '${path}' failed to satisfy constraint: Member must satisfy enum value set: [${values}]`,
  };
}

/** A `@uniqueItems` list has equal items. */
export function notUnique(path: string): Violation {
  return { path, message: `Value at '${path}' failed to satisfy constraint: Member must have unique values` };
}

/** A union has no member set, or more than one. */
export function notOneMember(path: string): Violation {
  return {
    path,
    message: `Value at '${path}' failed to satisfy constraint: Member must have exactly one member set`,
  };
}

/** The number breaks a `@range`; `bounds` tells it in words: `between 1 and 5, inclusive`. */
export function notInRange(path: string, bounds: string): Violation {
  return { path, message: `Value at '${path}' failed to satisfy constraint: Member must be ${bounds}` };
}

/**
 * The length breaks a `@length`; `bounds` tells it in words: `less than or equal to 128`. A `@sensitive` value's length
 * is left out: pass undefined.
 */
export function notOfLength(path: string, length: number | undefined, bounds: string): Violation {
  const measured = length === undefined ? "" : ` with length ${length}`;
  return {
    path,
    message: `Value${measured} at '${path}' failed to satisfy constraint: Member must have length ${bounds}`,
  };
}
