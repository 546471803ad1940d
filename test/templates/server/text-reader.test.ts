import { expect, it } from "vitest";
import {
  readBase64Text,
  readBooleanText,
  readByteText,
  readDoubleText,
  readIntegerText,
  readLongText,
  readSafeLongText,
  readShortText,
} from "../../../templates/server/text-reader.js";

it("text is read as strictly as JSON", () => {
  expect(readBooleanText("true", "", "m")).toBe(true);
  expect(readDoubleText("-1.5e3", "", "m")).toBe(-1500);
  expect(readLongText("-5", "", "m")).toBe(-5);
  expect(readLongText("-9223372036854775808", "", "m")).toBe(-(2n ** 63n));
  expect(readSafeLongText("-5", "", "m")).toBe(-5);
  expect(() => readSafeLongText("9007199254740993", "", "m")).toThrow("a whole number from");
  for (const text of ["True", "1", "y", ""])
    expect(() => readBooleanText(text, "", "m")).toThrow("true or false");
  for (const text of ["true", "2ABC", "0x42", ""])
    expect(() => readDoubleText(text, "", "m")).toThrow("a number");
});

it.each([
  ["byte", readByteText, "127", "128"],
  ["short", readShortText, "-32768", "40000"],
  ["integer", readIntegerText, "2147483647", "2147483648"],
  ["long", readLongText, "9007199254740991", "184467440737095500000"],
] as const)("a %s has its bounds, and no fraction", (_, read, good, bad) => {
  expect(read(good, "", "m")).toBe(Number(good));
  for (const text of [bad, "1.001", "true", "Infinity", "NaN", "1e1", "0x1", ""]) {
    expect(() => read(text, "", "m")).toThrow(
      "Value at '/m' failed to satisfy constraint: Member must be a whole number",
    );
  }
});

it("a string with a media type is base64 in a header", () => {
  expect(readBase64Text("eyJhIjoiw7wifQ==", "", "m")).toBe('{"a":"ü"}');
  for (const text of ["xyz", "YmxvYg=", "[][]", "-_==", "/w=="]) {
    expect(() => readBase64Text(text, "", "m")).toThrow(
      "Value at '/m' failed to satisfy constraint: Member must be a base64",
    );
  }
});
