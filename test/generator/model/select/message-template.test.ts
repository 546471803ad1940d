import { expect, test } from "vitest";
import { expandTemplate, parseTemplate } from "../../../../generator/model/select/message-template.js";
import { parseSelector } from "../../../../generator/model/select/parse-selector.js";
import { selectMatches } from "../../../../generator/model/select/select.js";
import { modelOf } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/spec/model-validation.html#message-templates

test.each([
  ["no place at all", "no place at all"],
  ["@{id}", "test#A"],
  ["@{id|name} of @{id|namespace}", "A of test"],
  ["a @@documentation trait of @{trait|documentation}", 'a @documentation trait of "Hello"'],
  ["@@@{id|name}@@", "@A@"],
  ["@{trait|range}", '{"min":1,"max":2.50}'],
  ["@{trait|tags|(values)}", '["a", "b"]'],
  ["@{trait|length}", ""],
])("the template `%s` becomes `%s`", (text, expected) => {
  expect(expand(text, "[id = test#A]")).toEqual([expected]);
});

test("variables are shown as what they hold, in order", () => {
  expect(expand("@{var|traits|id|name}", "[id = test#A] $traits(-[trait]->)")).toEqual([
    "[documentation, range, tags]",
  ]);
});

test.each(["@", "a @b", "@{id", "@{}", "@{nothing}"])("the template `%s` cannot be read", (text) => {
  expect(parseTemplate(text).kind).toBe("problem");
});

function expand(text: string, selectorText: string): readonly string[] {
  const model = modelOf(`/// Hello
    @range(min: 1, max: 2.50)
    @tags(["b", "a"])
    bigDecimal A`);
  const selector = parseSelector(selectorText);
  const template = parseTemplate(text);
  if (selector.kind === "problem" || template.kind === "problem") throw new Error("It cannot be read.");
  return selectMatches(model, selector.selector).map((match) => expandTemplate(template.template, match));
}
