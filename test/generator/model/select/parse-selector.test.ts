import { expect, test } from "vitest";
import { parseSelector } from "../../../../generator/model/select/parse-selector.js";

// https://smithy.io/2.0/spec/selectors.html#grammar

test("whitespace between tokens means nothing", () => {
  const tight = parseSelector("list:test(>member>string)[trait|range|min=1]");
  const loose = parseSelector("\n list : test ( > member > string )\t[ trait | range | min = 1 ] ");
  expect(loose).toEqual(tight);
  expect(tight.kind).toBe("selector");
});

test.each([
  ["", 0, "This is not a selector expression."],
  ["strin", 0, "`strin` is no type of shape."],
  ["string string)", 13, "An expression cannot start here."],
  ["[foo]", 1, "`foo` is no attribute of a shape: those are id, trait, service, var."],
  ["[id", 3, "A comparator is missing here."],
  ["[id = ]", 6, "A value is missing here."],
  ["[id|(length > 2]", 12, "`)` is missing here."],
  [":not(string, list)", 1, "`:not` takes exactly one selector, not 2."],
  [":topdown(*, *, *)", 1, "`:topdown` takes one or two selectors, not 3."],
  ["-[input] string", 7, "`]->` is missing here."],
  ["$a string", 3, "`(` is missing here."],
  ["[@trait|range: @{min} > 1", 25, "`]` is missing here."],
])("`%s` is wrong at %i: %s", (text, offset, message) => {
  expect(parseSelector(text)).toEqual({ kind: "problem", problem: { message, offset } });
});
