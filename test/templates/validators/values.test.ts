import fc from "fast-check";
import { expect, it } from "vitest";
import {
  codePoints,
  countPresent,
  hasLength,
  isObject,
  isTimestamp,
} from "../../../templates/validators/values.js";

it("a structure is an object and no list", () => {
  expect(isObject({})).toBe(true);
  for (const value of [null, undefined, [], "", 0, true]) expect(isObject(value)).toBe(false);
});

it("a timestamp is a date that is one", () => {
  expect(isTimestamp(new Date(0))).toBe(true);
  expect(isTimestamp(new Date(Number.NaN))).toBe(false);
  expect(isTimestamp("2020-01-01T00:00:00Z")).toBe(false);
});

it("a member of a union that is null is not set", () => {
  expect(countPresent(1, null, undefined)).toBe(1);
  expect(countPresent(0, "")).toBe(2);
});

it("an emoji is one code point, and so is a lone surrogate", () => {
  expect(codePoints("a👍b")).toBe(3);
  expect(codePoints("\uD83D")).toBe(1);
});

it("lengths are those of the string's iterator", () => {
  const texts = fc.string({ unit: fc.constantFrom("a", "👍", "\uD83D", "\uDC4D"), maxLength: 8 });
  fc.assert(
    fc.property(texts, fc.nat(6), fc.nat(6), (text, min, max) => {
      const length = [...text].length;
      expect(codePoints(text)).toBe(length);
      expect(hasLength(text, min, max)).toBe(length >= min && length <= max);
    }),
    { numRuns: 1000 },
  );
});
