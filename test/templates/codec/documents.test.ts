import { expect, it } from "vitest";
import { hasNoJsonNumber, writeDocument } from "../../../templates/codec/documents.js";

it("NaN and infinite numbers are none of JSON's, wherever they stand", () => {
  for (const tree of [NaN, Infinity, [1, [-Infinity]], { a: { b: [NaN] } }]) {
    expect(hasNoJsonNumber(tree)).toBe(true);
    expect(() => writeDocument(tree)).toThrow(RangeError);
  }
  for (const tree of [0, 1.7976931348623157e308, "NaN", null, undefined, [], { a: [{ b: 1 }, true] }]) {
    expect(hasNoJsonNumber(tree)).toBe(false);
    expect(writeDocument(tree)).toBe(tree);
  }
});

it("a deep tree needs no stack", () => {
  expect(hasNoJsonNumber(JSON.parse(`${"[".repeat(200_000)}1e400${"]".repeat(200_000)}`))).toBe(true);
});
