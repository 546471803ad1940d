import { expect, test } from "vitest";

import { requestTarget } from "../../../templates/client/request-target.js";

test("a request without a query is its path", () => {
  expect(requestTarget({ path: "/a%20b" })).toBe("/a%20b");
  expect(requestTarget({ path: "/a", query: {} })).toBe("/a");
});

test("names and values of the query are percent-encoded, lists repeat the name", () => {
  const query = { "a b": "1+1", list: ["x", "y/z"], empty: "", none: [] };
  expect(requestTarget({ path: "/", query })).toBe("/?a%20b=1%2B1&list=x&list=y%2Fz&empty=");
});

test("null is a name without a value", () => {
  expect(requestTarget({ path: "/", query: { acl: null } })).toBe("/?acl");
});

test("a parameter may have any name", () => {
  const query = JSON.parse('{"__proto__":"a","constructor":"b"}') as Record<string, string>;
  expect(requestTarget({ path: "/", query })).toBe("/?__proto__=a&constructor=b");
});
