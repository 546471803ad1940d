import { expect, test } from "vitest";
import { parseUriPattern } from "../../../../generator/model/knowledge/uri-pattern.js";

// https://smithy.io/2.0/spec/http-bindings.html#uri

test("a pattern has literals, labels, a greedy label and query literals, each with its place", () => {
  const text = "/a/{b}/{c+}?d&e=f";
  const { pattern, problems } = parseUriPattern(text);
  expect(problems).toEqual([]);
  const parts = [...pattern.segments, ...pattern.queryLiterals];
  expect(parts.map(({ start, end }) => text.slice(start, end))).toEqual(["a", "{b}", "{c+}", "d", "e=f"]);
  expect(pattern).toMatchObject({
    segments: [
      { kind: "literal", text: "a" },
      { kind: "label", name: "b", isGreedy: false },
      { kind: "label", name: "c", isGreedy: true },
    ],
    queryLiterals: [
      { name: "d", value: "" },
      { name: "e", value: "f" },
    ],
  });
});

test("a dot segment is read as it is, but odd", () => {
  const { pattern, problems, oddities } = parseUriPattern("/a/../b");
  expect(pattern.segments.map(({ start, end }) => "/a/../b".slice(start, end))).toEqual(["a", "..", "b"]);
  expect(problems).toEqual([]);
  expect(oddities).toMatchObject([{ start: 3, end: 5 }]);
});

test("slashes and ampersands at the end mean nothing", () => {
  expect(parseUriPattern("/a//").problems).toEqual([]);
  expect(parseUriPattern("/a?b&&").pattern.queryLiterals).toHaveLength(1);
});

test("the root has no segments, and a slash at the end means nothing", () => {
  expect(parseUriPattern("/").pattern.segments).toEqual([]);
  expect(parseUriPattern("/a/")).toEqual({ ...parseUriPattern("/a"), problems: [] });
});

test.each([
  ["a/b", "a/b", "The URI does not start with `/`."],
  ["/a//b", "//", "The URI has an empty segment."],
  ["/a#b", "#b", "The URI has a fragment, which is never sent."],
  ["/a?", "?", "The URI ends with `?`, but no query follows."],
  ["/{a}b", "{a}b", "`{a}b` mixes a label with other text."],
  ["/{a}{b}", "{a}{b}", "`{a}{b}` mixes a label with other text."],
  ["/{}", "{}", "A label has no name."],
  ["/{a-b}", "{a-b}", "`a-b` cannot be the name of a label."],
  ["/{a}/{A}", "{A}", "The label `A` is there twice."],
  ["/a?{b}", "{b}", "`{b}` is a label in the query."],
  ["/a?b&b=c", "b=c", "The query has `b` twice."],
])("`%s` is wrong at `%s`: %s", (text, place, message) => {
  const { problems } = parseUriPattern(text);
  expect(problems.map((problem) => [text.slice(problem.start, problem.end), problem.message])).toEqual([
    [place, message],
  ]);
});
