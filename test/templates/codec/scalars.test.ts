import { expect, it } from "vitest";
import { parseBooleanText, parseFloatText, parseIntegerText } from "../../../templates/codec/scalars.js";

it("a boolean is true or false and nothing else", () => {
  expect(parseBooleanText("true")).toBe(true);
  expect(parseBooleanText("false")).toBe(false);
  for (const text of ["True", "TRUE", "1", "0", "yes", "on", "", " true"]) {
    expect(parseBooleanText(text)).toBeUndefined();
  }
});

it("a whole number is digits with an optional minus", () => {
  expect(parseIntegerText("-12")).toBe(-12);
  expect(parseIntegerText("007")).toBe(7);
  for (const text of ["", "-", "1.001", "2ABC", "0x42", "1e3", "Infinity", "NaN", "+1", " 1", "1\n"]) {
    expect(parseIntegerText(text)).toBeUndefined();
  }
});

it("a float may have a fraction, an exponent, or no finite value", () => {
  expect(parseFloatText("-1.5e3")).toBe(-1500);
  expect(parseFloatText("NaN")).toBeNaN();
  expect(parseFloatText("-Infinity")).toBe(Number.NEGATIVE_INFINITY);
  for (const text of ["", "true", "2ABC", "0x42", ".5", "1.", "1e", "-NaN", "infinity", " 1", "1_0"]) {
    expect(parseFloatText(text)).toBeUndefined();
  }
});

it("a number that no double can hold is none, and Infinity is one by its name alone", () => {
  expect(parseFloatText("1.7976931348623157e308")).toBe(Number.MAX_VALUE);
  expect(parseFloatText("-Infinity")).toBe(-Infinity);
  for (const text of ["1e400", "-1e309", "9".repeat(400)]) expect(parseFloatText(text)).toBeUndefined();
});
