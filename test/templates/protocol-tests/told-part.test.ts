import { expect, it } from "vitest";
import { toldPart } from "../../../templates/protocol-tests/told-part.js";

it("is what the other value tells of, at every depth", () => {
  const actual = { a: 1, filled: 2, inner: { b: 3, filled: 4 }, list: [{ c: 5, filled: 6 }, { d: 7 }] };
  const told = { a: 0, missing: 0, inner: { b: 0 }, list: [{ c: 0 }] };
  expect(toldPart(actual, told)).toEqual({ a: 1, inner: { b: 3 }, list: [{ c: 5 }, { d: 7 }] });
});

it("is all of what is no record", () => {
  const date = new Date(0);
  expect(toldPart(date, {})).toBe(date);
  expect(toldPart({ a: 1 }, "a")).toEqual({ a: 1 });
});
