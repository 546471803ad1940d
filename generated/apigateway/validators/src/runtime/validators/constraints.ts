import type { Violation } from "./violation.js";

/*
 * A violation of each constraint, called only where a check has failed. The sentences are those of Smithy's protocol
 * tests, to the letter; `wrongType` and `notOneMember` are ours, in the same form.
 */

/** A bound of a range, as the message shows it. Text keeps the digits that a number has no room for. */
export type Bound = number | bigint | string;

/** A `@required` member is absent or null, or a dense list or map has a null in it. */
export function missing(path: string): Violation {
  return violation(path, "not be null");
}

/** The value is of another JavaScript type; `expected` has its article: `a string`, `an integer`. */
export function wrongType(path: string, expected: string): Violation {
  return violation(path, `be ${expected}`);
}

/** The text does not match a `@pattern`, given as the model has it. */
export function notMatching(path: string, pattern: string): Violation {
  return violation(path, `satisfy regular expression pattern: ${pattern}`);
}

/** The value is none of an enum's; `values` are those that the public may know, joined by `, `. */
export function notInEnum(path: string, values: string): Violation {
  return violation(path, `satisfy enum value set: [${values}]`);
}

/** A `@uniqueItems` list has equal items. */
export function notUnique(path: string): Violation {
  return violation(path, "have unique values");
}

/** A union has no member set, or more than one. */
export function notOneMember(path: string): Violation {
  return violation(path, "have exactly one member set");
}

/** The number breaks a `@range` with both bounds. */
export function notBetween(path: string, min: Bound, max: Bound): Violation {
  return violation(path, `be between ${min} and ${max}, inclusive`);
}

/** The number breaks a `@range` with a lower bound only. */
export function notAtLeast(path: string, min: Bound): Violation {
  return violation(path, `be greater than or equal to ${min}`);
}

/** The number breaks a `@range` with an upper bound only. */
export function notAtMost(path: string, max: Bound): Violation {
  return violation(path, `be less than or equal to ${max}`);
}

/** The length breaks a `@length` with both bounds. A `@sensitive` value's length is left out: pass undefined. */
export function lengthNotBetween(
  path: string,
  length: number | undefined,
  min: number,
  max: number,
): Violation {
  return violation(path, `have length between ${min} and ${max}, inclusive`, length);
}

/** The length breaks a `@length` with a lower bound only. A `@sensitive` value's length is left out: pass undefined. */
export function lengthNotAtLeast(path: string, length: number | undefined, min: number): Violation {
  return violation(path, `have length greater than or equal to ${min}`, length);
}

/** The length breaks a `@length` with an upper bound only. A `@sensitive` value's length is left out: pass undefined. */
export function lengthNotAtMost(path: string, length: number | undefined, max: number): Violation {
  return violation(path, `have length less than or equal to ${max}`, length);
}

function violation(path: string, constraint: string, length?: number): Violation {
  const measured = length === undefined ? "" : ` with length ${length}`;
  return {
    path,
    message: `Value${measured} at '${path}' failed to satisfy constraint: Member must ${constraint}`,
  };
}
