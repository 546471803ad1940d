import { describe, expect, it } from "vitest";

import { doc, docCommentLines } from "../../../generator/emit/doc-comment.js";

describe("a documentation comment", () => {
  it("wraps paragraphs at the width", () => {
    expect(lines("one two three four\nfive", 14)).toEqual(["one two three", "four five"]);
  });

  it("keeps one empty line between paragraphs", () => {
    expect(lines("one\n\n\ntwo")).toEqual(["one", "", "two"]);
  });

  it("starts each item of a list on its own line and indents what follows", () => {
    expect(lines("- first item\n- second", 10)).toEqual(["- first", "  item", "- second"]);
    expect(lines("1. first item", 9)).toEqual(["1. first", "   item"]);
  });

  it("keeps code fences, headings and tables as they are", () => {
    const text = "```ts\nconst   a = 1;\n\n\nconst b = 2;\n```";
    expect(lines(text)).toEqual(text.split("\n"));
    expect(lines("# A heading\ntext")).toEqual(["# A heading", "text"]);
    expect(lines("| a | b |\n| - | - |")).toEqual(["| a | b |", "| - | - |"]);
  });

  it("cannot be ended by its text", () => {
    expect(lines("a */ b")).toEqual(["a *\\/ b"]);
    expect(docCommentLines(doc("", [{ name: "example", text: "*/ evil()" }]), 80)).toEqual([
      "@example",
      "*\\/ evil()",
    ]);
  });

  it("keeps TSDoc from reading its text as tags, but for code", () => {
    expect(lines("@param {x} and `@param {x}`")).toEqual(["\\@param \\{x\\} and `@param {x}`"]);
  });

  it("takes every line separator for one", () => {
    expect(lines("a\u2028b\r\n\r\nc\rd")).toEqual(["a b", "", "c d"]);
  });

  it("puts tags behind the text and an empty line", () => {
    const comment = doc("Text.", [{ name: "deprecated", text: "Use another." }, { name: "internal" }]);
    expect(docCommentLines(comment, 80)).toEqual(["Text.", "", "@deprecated Use another.", "@internal"]);
  });
});

function lines(text: string, width = 80): readonly string[] {
  return docCommentLines(doc(text), width);
}
