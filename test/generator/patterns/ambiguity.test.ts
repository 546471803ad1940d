import { describe, expect, test } from "vitest";
import { findAmbiguity } from "../../../generator/patterns/ambiguity.js";
import { parsePattern } from "../../../generator/patterns/parse-pattern.js";

/** The part that is to blame and the text that shows it: `part ~ text`. */
function found(pattern: string): string | undefined {
  const ambiguity = findAmbiguity(parsePattern(pattern, "ecmascript"));
  return ambiguity && `${pattern.slice(ambiguity.start, ambiguity.end)} ~ ${ambiguity.pump}`;
}

describe("a repetition through which one text has more and more ways is found", () => {
  test.each([
    ["^([0-9]+)+$", "([0-9]+)+ ~ 00"],
    ["^(a*)*$", "(a*)* ~ aa"],
    ["^(a|a)*$", "(a|a)* ~ aa"],
    ["^(?:a|b|ab)+$", "(?:a|b|ab)+ ~ aba"],
    ["^x(\\w+\\s?)*y$", "(\\w+\\s?)* ~ aa"],
    ["^([a-z]{1,64})*$", "([a-z]{1,64})* ~ aa"],
    ["^a([:/].+)*$", "([:/].+)* ~ a/a/"],
    ["(x+x+)+y", "(x+x+)+ ~ xxx"],
    ["^(é+)*$", "(é+)* ~ éé"],
  ])("%s", (pattern, said) => {
    expect(found(pattern)).toBe(said);
  });
});

describe("what each text has one way through is in order", () => {
  test.each([
    "^[0-9]+$",
    "^(a|b)*$",
    "^([a-z]+\\.)+$",
    "^[a-z]+(-[a-z]+)*$",
    "^(\\d{4}){2,}$",
    "^a*a*$",
    "^(?:[a-z0-9]+/)*[a-z0-9]+$",
    "^\\p{L}+(?: \\p{L}+)*$",
  ])("%s", (pattern) => {
    expect(found(pattern)).toBeUndefined();
  });
});

test("a pattern that may end anywhere never has to try another way", () => {
  expect(found("^(a+)+")).toBeUndefined();
  expect(found("^(a+)+b")).toBeDefined();
});

test("patterns that are too large to tell are let be", () => {
  expect(found(`^(${"a|".repeat(5000)}b)*$`)).toBeUndefined();
  expect(found(`^${"a?".repeat(20_000)}$`)).toBeUndefined();
  expect(found(`^(${"[a-z]*".repeat(300)}b)*$`)).toBeUndefined();
});

test("large counts and long patterns take no time to speak of", () => {
  expect(found(`^${"[a-z]{1,1024}-".repeat(50)}$`)).toBeUndefined();
  expect(found(`^(${"[a-z0-9]{40}\\n".repeat(20)})*$`)).toBeUndefined();
});
