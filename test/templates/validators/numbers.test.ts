import { describe, expect, it } from "vitest";

import {
  isByte,
  isDecimal,
  isDecimalInRange,
  isInteger,
  isLong,
  isSafeLong,
  isShort,
} from "../../../templates/validators/numbers.js";

describe("whole numbers", () => {
  it.each([
    { test: isByte, name: "a byte", min: -128, max: 127 },
    { test: isShort, name: "a short", min: -32_768, max: 32_767 },
    { test: isInteger, name: "an integer", min: -2_147_483_648, max: 2_147_483_647 },
  ])("$name reaches from $min to $max", ({ test, min, max }) => {
    expect([min - 1, min, max, max + 1].map(test)).toEqual([false, true, true, false]);
  });

  it("a long has 64 bits", () => {
    expect([-(2n ** 63n) - 1n, -(2n ** 63n), 2n ** 63n - 1n, 2n ** 63n].map(isLong)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect([5, 5n, 2 ** 53 - 1, 1.5, "5"].map(isLong)).toEqual([true, true, true, false, false]);
  });

  it("a long that is a JavaScript number is one that no rounding made", () => {
    expect([2 ** 53, -(2 ** 60)].map(isLong)).toEqual([false, false]);
    expect([2 ** 53 - 1, 2 ** 53, 5n].map(isSafeLong)).toEqual([true, false, false]);
  });

  it("has no fraction, is finite and no text", () => {
    expect([1.5, Number.NaN, Infinity, "1", 1n, null].map(isInteger)).toEqual(Array(6).fill(false));
  });
});

describe("decimal numbers", () => {
  it("are texts of digits with an optional sign, fraction and exponent", () => {
    expect(["0", "-1.50", "1e400", "12.5E-7"].map(isDecimal)).toEqual(Array(4).fill(true));
    expect(["", ".5", "1.", "+1", "NaN", "0x1", 1].map(isDecimal)).toEqual(Array(7).fill(false));
  });

  it.each([
    ["1.00", "1", "1", true],
    ["0.1000000000000000000000001", undefined, "0.1", false],
    ["-2", "-1.5", undefined, false],
    ["-1.25", "-1.5", "0", true],
    ["1e999999999", undefined, "1e999999998", false],
    ["0.00", "0", "-0", true],
    ["12", "2", undefined, true],
  ])("%s from %s to %s: %s", (text, min, max, expected) => {
    expect(isDecimalInRange(text, min, max)).toBe(expected);
  });
});
