import { expect, it } from "vitest";
import { queryDifferences, queryStrings } from "../../../templates/protocol-tests/query.js";

const test = { method: "GET", uri: "/" };

it("a query stands on the wire in percent-encoding, a null as a name alone", () => {
  expect(queryStrings({ "a b": "c&d", list: ["1", "2"], name: null, empty: "" })).toStrictEqual([
    "a%20b=c%26d",
    "list=1",
    "list=2",
    "name",
    "empty=",
  ]);
});

it("a query is as expected, whatever the order of its names", () => {
  const expected = {
    ...test,
    queryParams: ["b=2", "a=1", "a=3"],
    requireQueryParams: ["c"],
    forbidQueryParams: ["d"],
  };
  expect(queryDifferences(["a=1", "b=2", "c=", "a=3"], expected)).toStrictEqual([]);
});

it.each([
  ["another value", ["a=2"], ["a=1"], `expected ["a=1"], found ["a=2"]`],
  ["no value", [], ["a=1"], `expected ["a=1"], found nothing`],
  ["one value too many", ["a=1", "a=2"], ["a=1"], `expected ["a=1"], found ["a=1", "a=2"]`],
  [
    "its values in another order",
    ["a=2", "a=1"],
    ["a=1", "a=2"],
    `expected ["a=1", "a=2"], found ["a=2", "a=1"]`,
  ],
  ["an empty value instead of none", ["a="], ["a"], `expected ["a"], found ["a="]`],
  ["its value in another encoding", ["a=%2f"], ["a=%2F"], `expected ["a=%2F"], found ["a=%2f"]`],
])("a parameter may have %s", (_, actual, queryParams, message) => {
  expect(queryDifferences(actual, { ...test, queryParams })).toStrictEqual([
    `Query parameter 'a': ${message}.`,
  ]);
});

it("a required parameter may be absent", () => {
  expect(queryDifferences(["ab=1"], { ...test, requireQueryParams: ["a"] })).toStrictEqual([
    "Query parameter 'a': expected any value, found nothing.",
  ]);
});

it("a forbidden parameter may be there", () => {
  expect(queryDifferences(["a"], { ...test, forbidQueryParams: ["a"] })).toStrictEqual([
    `Query parameter 'a': expected nothing, found ["a"].`,
  ]);
});
