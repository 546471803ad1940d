import { expect, it } from "vitest";
import { hasQueryLiteral, splitPath } from "../../../templates/server/router.js";

it.each([
  ["/", []],
  ["", []],
  ["/a/b", ["a", "b"]],
  ["/a/b/", ["a", "b"]],
  ["/restapis//stages", ["restapis", "", "stages"]],
  ["//stages", ["", "stages"]],
  ["/a//", ["a", ""]],
  ["//", [""]],
  ["/a%2Fb/./..", ["a%2Fb", ".", ".."]],
])("%j has the segments %j", (path, segments) => {
  expect(splitPath(path)).toStrictEqual(segments);
});

it("a query literal is a name, or a name with a value", () => {
  expect(hasQueryLiteral("other&required", "required")).toBe(true);
  expect(hasQueryLiteral("other&required=a=b", "required", "a=b")).toBe(true);
  expect(hasQueryLiteral("r%65quired=%61", "required", "a")).toBe(true);
  expect(hasQueryLiteral("required=b", "required", "a")).toBe(false);
  expect(hasQueryLiteral("required", "required", "")).toBe(true);
  expect(hasQueryLiteral("", "required")).toBe(false);
  expect(hasQueryLiteral("%", "required")).toBe(false);
});
