import fc from "fast-check";
import { expect, test } from "vitest";
import { invariant } from "../../../generator/diagnostics/invariant.js";
import { compareDecimals, type Decimal, isWhole, parseDecimal } from "../../../generator/model/decimal.js";

function decimal(text: string): Decimal {
  const parsed = parseDecimal(text);
  invariant(parsed, `${text} is a number.`);
  return parsed;
}

test.each([
  ["1", "1.0"],
  ["100", "1e2"],
  ["-0", "0"],
  ["0.1", "1e-1"],
])("%s and %s are the same number", (first, second) => {
  expect(compareDecimals(decimal(first), decimal(second))).toBe(0);
});

test.each([
  ["9223372036854775807", "9223372036854775808"],
  ["-9223372036854775809", "-9223372036854775808"],
  ["0.1", "0.10000000000000000001"],
  ["-1", "0"],
  ["-0.5", "0.5"],
  ["9e99", "1e100"],
  ["12", "123"],
])("%s is less than %s", (first, second) => {
  expect(compareDecimals(decimal(first), decimal(second))).toBeLessThan(0);
  expect(compareDecimals(decimal(second), decimal(first))).toBeGreaterThan(0);
});

test("whole numbers compare as bigints do", () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.bigInt(), (first, second) => {
      const order = compareDecimals(decimal(String(first)), decimal(String(second)));
      expect(Math.sign(order)).toBe(first < second ? -1 : Number(first > second));
    }),
  );
});

test("a number is whole however it is written", () => {
  expect(["1", "1.0", "1e3", "1.5e1", "0.0"].map((text) => isWhole(decimal(text)))).toEqual(
    Array(5).fill(true),
  );
  expect(["1.5", "1e-1", "0.25"].map((text) => isWhole(decimal(text)))).toEqual(Array(3).fill(false));
});

test("a text that is no JSON number is none", () => {
  expect(["", "01", "+1", "1.", ".5", "NaN", "0x1", " 1"].map(parseDecimal)).toEqual(
    Array(8).fill(undefined),
  );
});
