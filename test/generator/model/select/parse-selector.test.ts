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
  expect(parseSelector(text)).toMatchObject({ kind: "problem", problem: { message, offset } });
});

test.each([
  ["", "column 1, near ``: Unexpected selector EOF"],
  ["a b", "column 2, near ` b`: Unknown shape type: a"],
  ["[a=b", "column 5, near ``: Expected: ']', but found '[EOF]'"],
  ["[a^b]", "column 4, near `b]`: Expected: '=', but found 'b'"],
  ["[a=']", "column 6, near ``: Expected ' to close ]"],
  [":is(*", "column 6, near ``: Found '[EOF]', but expected one of the following tokens: ')' ','"],
])("of `%s` the reference says: %s", (text, says) => {
  const reference = `Syntax error at line 1 ${says}; expression: ${text}`;
  expect(parseSelector(text)).toMatchObject({ kind: "problem", problem: { reference } });
});

test("a selector has 500 steps in a row and no more", () => {
  expect(parseSelector("[id]".repeat(500)).kind).toBe("selector");
  const problem = { message: "A selector has at most 500 steps in a row.", offset: 2000 };
  expect(parseSelector("[id]".repeat(501))).toMatchObject({ kind: "problem", problem });
});

test("selectors nest 100 levels and no more", () => {
  const nested = (count: number): string => `${":not(".repeat(count - 1)}*${")".repeat(count - 1)}`;
  expect(parseSelector(nested(100)).kind).toBe("selector");
  const problem = { message: "Selectors lie deeper than 100 levels here.", offset: 500 };
  expect(parseSelector(nested(100_000))).toMatchObject({ kind: "problem", problem });
});
