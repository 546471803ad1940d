import { expect, it } from "vitest";
import {
  either,
  linearPattern,
  one,
  place,
  repeat,
  sequence,
} from "../../../templates/validators/linear-pattern.js";

const start = place(/^/uy);
const end = place(/$/uy);
const digits = repeat(repeat(one(/[0-9]/u), 1, Infinity), 1, Infinity);

it("a text that does not match is told in linear time", () => {
  const pattern = linearPattern(sequence(start, digits, end));
  expect(pattern.test("0".repeat(100_000))).toBe(true);
  expect(pattern.test(`${"0".repeat(100_000)}!`)).toBe(false);
});

it("what has no anchors matches anywhere", () => {
  const pattern = linearPattern(sequence(one(/a/u), one(/b/u)));
  expect(["ab", "xaab!", "ba"].map(pattern.test)).toEqual([true, true, false]);
});

it("characters are code points, and may be outside of the plane of UTF-16", () => {
  const pattern = linearPattern(sequence(start, one(/./u), end));
  expect(["😀", "a", "ab"].map(pattern.test)).toEqual([true, true, false]);
});

it("counts have both bounds", () => {
  const pattern = linearPattern(sequence(start, repeat(one(/a/u), 2, 3), end));
  expect(["a", "aa", "aaa", "aaaa"].map(pattern.test)).toEqual([false, true, true, false]);
});

it("a part that takes nothing may be repeated", () => {
  const nothing = repeat(one(/a/u), 0, 1);
  const pattern = linearPattern(sequence(start, repeat(nothing, 0, Infinity), end));
  expect(["", "aaa", "b"].map(pattern.test)).toEqual([true, true, false]);
});

it("places are asked for in the whole text", () => {
  const pattern = linearPattern(sequence(place(/\b/uy), either(one(/a/u), one(/é/u)), place(/\b/uy)));
  expect(["x a!", "xa", "a"].map(pattern.test)).toEqual([true, false, true]);
});
