import fc from "fast-check";
import { expect, it } from "vitest";
import { readFloat, writeFloat } from "../../../templates/codec/floats.js";

it("the values that JSON has no number for are strings", () => {
  expect(writeFloat(Number.NaN)).toBe("NaN");
  expect(writeFloat(Number.POSITIVE_INFINITY)).toBe("Infinity");
  expect(writeFloat(Number.NEGATIVE_INFINITY)).toBe("-Infinity");
  expect(writeFloat(1.5)).toBe(1.5);
});

it("a number that no double can hold is refused", () => {
  expect(readFloat(JSON.parse("1e999"))).toBeUndefined();
  expect(readFloat(JSON.parse("1e308"))).toBe(1e308);
});

it.each(["123", "", "nan", "+Infinity", "infinity", true, null, undefined, [], {}])(
  "%j is no float",
  (value) => {
    expect(readFloat(value)).toBeUndefined();
  },
);

it("any float comes back through JSON, apart from the sign of zero", () => {
  fc.assert(
    fc.property(fc.double(), (value) => {
      expect(readFloat(JSON.parse(JSON.stringify(writeFloat(value))))).toBe(value === 0 ? 0 : value);
    }),
  );
});
