import { expect, it } from "vitest";
import { readHeaderDates, readHeaderList, writeHeaderList } from "../../../templates/codec/header-list.js";

it.each([
  ["a, b", ["a", "b"]],
  ['"a, b", c', ["a, b", "c"]],
  ['"a \\"b\\"", c', ['a "b"', "c"]],
  ["", []],
])("the items of %j are %j", (header, items) => {
  expect(readHeaderList(header)).toEqual(items);
});

it("a quote that nothing closes goes to the end", () => {
  expect(readHeaderList('a, "b, c')).toEqual(["a", '"b, c']);
});

it("dates have a comma of their own, and what is none is an item too", () => {
  const date = "Mon, 16 Dec 2019 23:48:18 GMT";
  expect(readHeaderDates(`${date}, ${date}`)).toEqual([date, date]);
  expect(readHeaderDates(`${date}, nonsense`)).toEqual([date, "nonsense"]);
  expect(readHeaderDates("")).toEqual([]);
});

it.each([
  ["quotes", () => readHeaderList('"' + '\\"'.repeat(100_000) + "\\")],
  ["dates", () => readHeaderDates("a".repeat(200_000))],
])(
  "a long header of broken %s is read in linear time",
  (_, read) => {
    expect(read()).toHaveLength(1);
  },
  1000,
);

it("items that would be lost without quotes have some", () => {
  const items = ["", " a ", "b", "c,d", ""];
  expect(writeHeaderList(items)).toBe('"", " a ", b, "c,d", ""');
  expect(readHeaderList(writeHeaderList(items))).toEqual(items);
});
