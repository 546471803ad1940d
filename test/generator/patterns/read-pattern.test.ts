import { describe, expect, test } from "vitest";
import { parsePattern } from "../../../generator/patterns/parse-pattern.js";
import { printPattern } from "../../../generator/patterns/print-pattern.js";
import { readPattern } from "../../../generator/patterns/read-pattern.js";

function sourceOf(text: string): string {
  const pattern = readPattern(text);
  return pattern.kind === "pattern" ? pattern.source : `problem at ${pattern.start}: ${pattern.reason}`;
}

test.each([
  "^[a-z]+$",
  "^\\p{L}{1,5}$",
  "^(?:a|b)*?$",
  "^(?<name>a)\\k<name>$",
  "",
  "^[^-_]$",
  "(?<!a)b(?=c)",
])("what JavaScript takes stays as it is: %s", (text) => {
  expect(readPattern(text)).toMatchObject({ kind: "pattern", source: text, isTranslated: false });
});

describe("what JavaScript refuses is written so that it means the same", () => {
  test.each([
    ["escapes that nothing needs", "^a\\-b\\_\\:c$", "^a-b_:c$"],
    ["a hyphen beside a set", "[\\w-.]", "[\\w\\-.]"],
    ["braces that count nothing", "^{a}$|\\_", "^\\{a\\}$|_"],
    ["classes of POSIX", "^\\p{Alnum}+$", "^[A-Za-z0-9]+$"],
    [
      "their complements",
      "^[\\P{Alnum}]$",
      "^[\\x00-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7f\\u{80}-\\u{10ffff}]$",
    ],
    ["names of Java for Unicode's properties", "^\\p{IsAlphabetic}$", "^\\p{Alphabetic}$"],
    ["beginning and end of the text", "\\Aa\\z\\_", "^a$_"],
    ["characters without regard to case", "^(?i)ab[c-e]1$", "^[aA][bB][c-eC-E]1$"],
    ["such flags for a group alone", "^(?i:a)b$", "^(?:[aA])b$"],
    ["flags up to the end of their group", "^((?i)a)b$", "^([aA])b$"],
    ["a dot that takes line breaks", "^(?s).$", "^[^]$"],
    ["beginnings and ends of lines", "(?m)^a$", "(?<![^\\n])a(?![^\\n])"],
    ["what two classes have in common", "^(?i)[a-c&&[^b]]$", "^(?:(?=(?:[^bB]))[a-cA-C])$"],
    ["classes within classes", "^(?i)[a[0-9]]$", "^[aA0-9]$"],
    ["quantifiers that give nothing back", "^[0-9]{2}+$", "^(?:[0-9]{2})+$"],
    ["quantifiers of places", "^a(?!b)+${2,64}", "^a(?:(?!b))+(?:$){2,64}"],
    ["octal numbers", "^[\\000-\\037]$", "^[\\x00-\\x1f]$"],
    ["characters of two halves", "^[\\uD800\\uDC00-\\uDBFF\\uDFFF\\_]$", "^[\u{10000}-\u{10ffff}_]$"],
  ])("%s", (_, text, source) => {
    expect(sourceOf(text)).toBe(source);
    expect(readPattern(text)).toMatchObject({ isTranslated: true });
  });
});

describe("what means nothing is a problem with its place", () => {
  test.each([
    ["^[a-z$", "problem at 1: this class is never closed"],
    ["^(a", "problem at 1: this group is never closed"],
    ["^a)", "problem at 2: `)` closes no group"],
    ["^a|*b", "problem at 3: `*` has nothing to repeat"],
    ["[z-a]", "problem at 1: this range ends before it begins"],
    ["a{5,2}", "problem at 1: `{5,2}` asks for more than it allows"],
    ["(?>a)", "problem at 0: this kind of group is unknown to it"],
    ["\\p{Nothing}", "problem at 0: it has no characters `Nothing`"],
    ["a\\", "problem at 1: a `\\` at the end escapes nothing"],
  ])("%s", (text, said) => {
    expect(sourceOf(text)).toBe(said);
  });
});

test("a pattern that is taken apart and printed matches the same texts", () => {
  const texts = ["", "a", "ab", "aab", "b", "a-b", "a.b", "1", "é", "😀", "\n", "a\nb", "[", "]"];
  for (const pattern of [
    "^a*?b?$",
    "^[^a-b]+$",
    "a|b|",
    "^(?:a(b|-)){1,2}$",
    "^.$",
    "[\\]\\[]",
    "^\\u{61}\\x62$",
    "\\bb\\b",
  ]) {
    const printed = new RegExp(printPattern(parsePattern(pattern, "ecmascript")), "u");
    const matches = (expression: RegExp): readonly string[] => texts.filter((text) => expression.test(text));
    expect(matches(printed)).toEqual(matches(new RegExp(pattern, "u")));
  }
});

test("groups and classes lie 200 levels deep and no more", () => {
  const nested = (depth: number): string => `${"(".repeat(depth)}a${")".repeat(depth)}`;
  expect(sourceOf(nested(200))).toBe(nested(200));
  expect(sourceOf(nested(100_000))).toBe("problem at 200: its parts lie deeper than 200 levels");
  expect(sourceOf("[".repeat(100_000))).toBe("problem at 200: its parts lie deeper than 200 levels");
});
