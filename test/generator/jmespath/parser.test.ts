import fc from "fast-check";
import { expect, test } from "vitest";
import { parseJmespath } from "../../../generator/jmespath/parser.js";

/** The tree without its places. */
function shapeOf(text: string): unknown {
  const parsed = parseJmespath(text);
  if (parsed.kind === "error") return parsed.error.message;
  return JSON.parse(
    JSON.stringify(parsed.expression, (key, value: unknown) =>
      key === "start" || key === "end" || key === "anchor" ? undefined : value,
    ),
  );
}

test("a pipe ends a projection, a dot goes on with it", () => {
  expect(shapeOf("a[*].b")).toEqual({
    kind: "list-projection",
    left: { kind: "field", name: "a" },
    right: { kind: "field", name: "b" },
  });
  expect(shapeOf("a[*] | b")).toEqual({
    kind: "subexpression",
    left: { kind: "list-projection", left: { kind: "field", name: "a" }, right: { kind: "current" } },
    right: { kind: "field", name: "b" },
  });
});

test("and binds stronger than or, comparisons stronger than both", () => {
  expect(shapeOf("a || b && c == d")).toEqual({
    kind: "or",
    left: { kind: "field", name: "a" },
    right: {
      kind: "and",
      left: { kind: "field", name: "b" },
      right: {
        kind: "comparison",
        comparator: "==",
        left: { kind: "field", name: "c" },
        right: { kind: "field", name: "d" },
      },
    },
  });
});

test("an expression knows where it stands", () => {
  const parsed = parseJmespath("foo.length(bar)");
  expect(parsed).toMatchObject({
    expression: { start: 0, end: 15, right: { start: 4, end: 15, args: [{ start: 11, end: 14 }] } },
  });
});

test.each([
  ["foo.@", "expected `[`, `{`, `*` or a name, found `@`"],
  ["foo[", "expected a number, `:` or `*`, found the end"],
  ["foo(bar", "expected `)`, found the end"],
  ["'foo", "the `'` that opens here is never closed"],
  ["`{`", "what stands between the backticks is no JSON"],
  ["a = b", "`=` compares nothing, `==` does"],
  ["a # b", "`#` means nothing here"],
  ["a[1:2:3:4]", "a slice has two colons at most"],
])("%s is told what it lacks", (text, message) => {
  expect(shapeOf(text)).toBe(message);
});

test("errors are placed as the reference places them", () => {
  const parsed = parseJmespath("foo.\n@");
  expect(parsed).toMatchObject({
    error: {
      start: 5,
      end: 6,
      reference: "Syntax error at line 2 column 1: Expected ['[', '{', '*', 'A-Z|a-z|_'], but found '@'",
    },
  });
});

test.each(["(", "[", "!", "a.", "a|", "foo(", "&", "`[", "a||", "{a:"])(
  "%s a hundred thousand times neither hangs nor runs out of stack",
  (text) => {
    expect(parseJmespath(text.repeat(100_000)).kind).toBe("error");
  },
);

test("any text is an expression or an error", () => {
  const piece = fc.constantFrom(
    "a",
    "'b'",
    "`1`",
    ".",
    "[",
    "]",
    "[?",
    "*",
    "|",
    "||",
    "(",
    ")",
    "&",
    "-1",
    '"',
    "{",
    ":",
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join("");
      const parsed = parseJmespath(text);
      const { end } = parsed.kind === "expression" ? parsed.expression : parsed.error;
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
