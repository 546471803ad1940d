import { describe, expect, test } from "vitest";
import { bodyProblem } from "../../../../generator/rules/tests/body-text.js";

test("the media type says what a body must be", () => {
  expect(bodyProblem("<a/>", "application/json; charset=utf-8")).toBeDefined();
  expect(bodyProblem("<a/>", "application/vnd.api+json")).toBeDefined();
  expect(bodyProblem("<a/>", "application/xml")).toBeUndefined();
  expect(bodyProblem("<a/>", "application/cbor")).toBeUndefined();
  expect(bodyProblem("", "application/json")).toBeUndefined();
});

// https://www.rfc-editor.org/rfc/rfc8259
describe("JSON", () => {
  test.each([
    ` {"a": [1, -0.5e+3, true, false, null, "\\u00e9\\n"], "b": {}} `,
    `"a"`,
    `[]`,
    "[".repeat(100_000) + "]".repeat(100_000),
    `"${"a\\n".repeat(100_000)}"`,
  ])("%.40j is JSON", (text) => {
    expect(bodyProblem(text, "application/json")).toBeUndefined();
  });

  test.each([
    [`{"a"}`, "Error parsing JSON: Expected ':' ([1, 5])"],
    [`{a: 1}`, "Error parsing JSON: Expected name ([1, 2])"],
    [`[1 2]`, "Error parsing JSON: Expected ',' or ']' ([1, 4])"],
    [`{"a": 1 "b"}`, "Error parsing JSON: Expected ',' or '}' ([1, 9])"],
    [`[\n  1,\n]`, "Error parsing JSON: Expected value ([3, 1])"],
    [`[1,`, "Error parsing JSON: Unexpected end of input ([1, 4])"],
    [`"\\x"`, "Error parsing JSON: Expected valid escape sequence ([1, 2])"],
    [`"a\nb"`, "Error parsing JSON: Expected valid string character ([1, 3])"],
    [`01`, "Error parsing JSON: Unexpected character ([1, 2])"],
    [`-`, "Error parsing JSON: Expected digit ([1, 1])"],
    [`{} x`, "Error parsing JSON: Unexpected character ([1, 4])"],
  ])("%j is not", (text, reference) => {
    expect(bodyProblem(text, "application/json")?.reference).toBe(reference);
  });
});

// https://www.w3.org/TR/xml/
describe("XML", () => {
  test.each([
    `<a/>`,
    `<?xml version="1.0"?>\n<!-- c --><a b="1" c='2'>t &lt; &#x20;<![CDATA[<]]><b/><!-- d --></a>\n`,
    `<x:a xmlns:x="https://example.org/">é</x:a>`,
    "<a>".repeat(10_000) + "</a>".repeat(10_000),
  ])("%.40j is well-formed", (text) => {
    expect(bodyProblem(text, "application/xml")).toBeUndefined();
  });

  test.each([
    [`{}`, "Content is not allowed in prolog."],
    [` `, "Premature end of file."],
    [`<a>`, "XML document structures must start and end within the same entity."],
    [`<a></b>`, `The element type "a" must be terminated by the matching end-tag "</a>".`],
    [`<a/>b`, "Content is not allowed in trailing section."],
    [`<a/><b/>`, "The markup in the document following the root element must be well-formed."],
    [`<a b="1" b="2"/>`, `Attribute "b" was already specified for element "a".`],
    [
      `<a b/>`,
      `Attribute name "b" associated with an element type "a" must be followed by the ' = ' character.`,
    ],
    [`<a b=1/>`, `Open quote is expected for attribute "b" associated with an  element type  "a".`],
    [
      `<a b="<"/>`,
      `The value of attribute "b" associated with an element type "a" must not contain the '<' character.`,
    ],
    [`<a>&nope;</a>`, `The entity "nope" was referenced, but not declared.`],
    [
      `<!DOCTYPE a><a/>`,
      `DOCTYPE is disallowed when the feature "http://apache.org/xml/features/disallow-doctype-decl" set to true.`,
    ],
  ])("%j is not", (text, reference) => {
    expect(bodyProblem(text, "application/xml")?.reference).toBe(reference);
  });
});
