import { expect, test } from "vitest";

import { canonicalPath, canonicalRequest } from "../../../templates/sigv4/canonical-request.js";

test("a canonical path is that of the wire, encoded once more", () => {
  expect(canonicalPath("/a%20b/%2F/x")).toBe("/a%2520b/%252F/x");
});

test.each([
  ["/a/./b", "/a/b"],
  ["/a/../b", "/b"],
  ["/a//b", "/a/b"],
  ["//", "/"],
  ["/..", "/"],
  ["/a/", "/a/"],
  ["/a/b/..", "/a"],
])("the canonical form of the path %s has no dot segments and no empty segments: %s", (path, expected) => {
  expect(canonicalPath(path)).toBe(expected);
});

test("query parameters are sorted by name, then by value, and absent values are empty", () => {
  const query = [["a-b", "1"], ["a", "z"], ["a", "y"], ["B"], ["%C3%A9%26%3D", "%2F"]] as const;
  const { text } = canonicalRequest("GET", "/", query, new Map(), "");
  expect(text.split("\n")[2]).toBe("%C3%A9%26%3D=%2F&B=&a=y&a=z&a-b=1");
});

test("headers are sorted by name; their values are trimmed, and white space in them is one space", () => {
  const headers = new Map([
    ["x-a", "  one\t two \r\n  three  "],
    ["host", "example.com"],
  ]);
  const { text, signedHeaders } = canonicalRequest("GET", "/", [], headers, "hash");
  expect(text).toBe("GET\n/\n\nhost:example.com\nx-a:one two three\n\nhost;x-a\nhash");
  expect(signedHeaders).toBe("host;x-a");
});
