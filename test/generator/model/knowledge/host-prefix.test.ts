import { expect, test } from "vitest";
import { hostLabelsOf, parseHostPrefix } from "../../../../generator/model/knowledge/host-prefix.js";

// https://smithy.io/2.0/spec/endpoint-traits.html#endpoint-trait

test("a host prefix is text and labels, each label with its place", () => {
  const text = "data-{bucket}.{region}.";
  const { prefix } = parseHostPrefix(text);
  expect(prefix?.segments.map((segment) => (segment.kind === "label" ? segment.name : segment.text))).toEqual(
    ["data-", "bucket", ".", "region", "."],
  );
  expect(prefix && hostLabelsOf(prefix).map(({ start, end }) => text.slice(start, end))).toEqual([
    "{bucket}",
    "{region}",
  ]);
});

test.each([
  ["{a}{b}.", "}{", "Two labels of the host prefix have nothing between them."],
  ["a.{b", "{b", "A label of the host prefix is not closed by `}`."],
  ["{a{b}.", "{a{b}.", "A label of the host prefix is not closed by `}`."],
  ["a}.", "}", "The host prefix has a `}` that closes no label."],
  ["{}.", "{}", "A label has no name."],
  ["{a+}.", "{a+}", "`a+` cannot be the name of a label."],
  ["{a}.{A}.", "{A}", "The label `A` is there twice."],
])("`%s` is unreadable at `%s`: %s", (text, place, message) => {
  const { problem } = parseHostPrefix(text);
  expect(problem?.message).toBe(message);
  expect(problem && text.slice(problem.start, problem.end)).toBe(place);
});
