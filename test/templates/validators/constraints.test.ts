import { expect, it } from "vitest";
import {
  missing,
  notInEnum,
  notInRange,
  notMatching,
  notOfLength,
  notOneMember,
  notUnique,
  wrongType,
} from "../../../templates/validators/constraints.js";
import { summarise } from "../../../templates/validators/violation.js";

/** The sentences of Smithy's protocol tests for validation (restJson1/validation). */
const sentences = [
  [missing("/string"), "Value at '/string' failed to satisfy constraint: Member must not be null"],
  [
    notMatching("/map", "^[a-m]+$"),
    "Value at '/map' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-m]+$",
  ],
  [
    notInEnum("/list/0", "abc, def, jkl"),
    "Value at '/list/0' failed to satisfy constraint: Member must satisfy enum value set: [abc, def, jkl]",
  ],
  [notUnique("/set"), "Value at '/set' failed to satisfy constraint: Member must have unique values"],
  [
    notInRange("/float", "between 2.2 and 8.8, inclusive"),
    "Value at '/float' failed to satisfy constraint: Member must be between 2.2 and 8.8, inclusive",
  ],
  [
    notInRange("/minByte", "greater than or equal to 2"),
    "Value at '/minByte' failed to satisfy constraint: Member must be greater than or equal to 2",
  ],
  [
    notInRange("/maxByte", "less than or equal to 8"),
    "Value at '/maxByte' failed to satisfy constraint: Member must be less than or equal to 8",
  ],
  [
    notOfLength("/blob", 26, "between 2 and 8, inclusive"),
    "Value with length 26 at '/blob' failed to satisfy constraint: Member must have length between 2 and 8, inclusive",
  ],
  [
    notOfLength("/minString", 1, "greater than or equal to 2"),
    "Value with length 1 at '/minString' failed to satisfy constraint: Member must have length greater than or equal to 2",
  ],
  [
    notOfLength("/maxString", 26, "less than or equal to 8"),
    "Value with length 26 at '/maxString' failed to satisfy constraint: Member must have length less than or equal to 8",
  ],
] as const;

it.each(sentences)("%j has Smithy's sentence", (violation, message) => {
  expect(violation.message).toBe(message);
});

it("a wrong type and a union of no one member have sentences of the same form", () => {
  expect(wrongType("/a", "a string")).toStrictEqual({
    path: "/a",
    message: "Value at '/a' failed to satisfy constraint: Member must be a string",
  });
  expect(notOneMember("/u").message).toBe(
    "Value at '/u' failed to satisfy constraint: Member must have exactly one member set",
  );
});

it("the length of a sensitive value is not told", () => {
  expect(notOfLength("/secret", undefined, "between 2 and 8, inclusive").message).toBe(
    "Value at '/secret' failed to satisfy constraint: Member must have length between 2 and 8, inclusive",
  );
});

it("a summary counts the violations and has all their messages", () => {
  expect(summarise([missing("/a")])).toBe(
    "1 validation error detected. Value at '/a' failed to satisfy constraint: Member must not be null",
  );
  expect(summarise([missing("/a"), notUnique("/b")])).toBe(
    "2 validation errors detected. Value at '/a' failed to satisfy constraint: Member must not be null; " +
      "Value at '/b' failed to satisfy constraint: Member must have unique values",
  );
});
