import { describe, expect, test } from "vitest";
import { serializeIdl } from "../../../generator/serialize/smithy-idl/serialize-idl.js";
import { isOfficial } from "../../../generator/model/knowledge/official-shapes.js";
import { modelOf } from "../../support/assembled-model.js";

// https://smithy.io/2.0/spec/idl.html

/** What a text, of a model in the namespace `test`, is serialized to, without the head of the file. */
function serialized(text: string, ...others: readonly string[]): string {
  const files = serializeIdl(modelOf(text, ...others), ({ id }) => !isOfficial(id));
  return (files.get("test.smithy") ?? "").replace('$version: "2.0"\n\nnamespace test\n\n', "");
}

/** Expects that a text is what its model is serialized to. */
function expectFixed(text: string): void {
  expect(serialized(text)).toBe(text);
}

describe("names", () => {
  test("shapes of other namespaces are used, unless their names would be mistaken", () => {
    const other = "namespace other\nstring A\nstring B\nstring Integer";
    const third = "namespace third\nstring B";
    const text = serialized(
      "string A\nstructure S { a: other#A, b: other#B, c: third#B, i: other#Integer, j: Integer }",
      other,
      third,
    );
    expect(text).toBe(
      [
        "use other#B",
        "",
        "structure S {",
        "    a: other#A",
        "    b: B",
        "    c: third#B",
        "    i: other#Integer",
        "    j: Integer",
        "}",
        "",
        "string A",
        "",
      ].join("\n"),
    );
  });

  test("shapes of the prelude go by their names, unless the namespace has the same", () => {
    expectFixed("structure S {\n    a: String\n    b: smithy.api#Integer\n}\n\nstring Integer\n");
  });

  test("shape ids in values are names, where a trait says that they are ids and they exist", () => {
    expectFixed(
      [
        "@trait",
        "structure ref {",
        "    @idRef",
        "    id: String",
        "    text: String",
        "}",
        "",
        "@ref(",
        "    id: S",
        '    text: "test#S"',
        ")",
        "string S",
        "",
        "@ref(",
        '    id: "test#Missing"',
        ")",
        "string T",
        "",
      ].join("\n"),
    );
  });
});

describe("traits", () => {
  test("documentation is a comment, unless it has characters that no comment can hold", () => {
    expect(serialized('@documentation("a\\n\\nb")\nstring S')).toBe("/// a\n/// \n/// b\nstring S\n");
    expect(serialized('@documentation("a\\rb")\nstring S')).toBe('@documentation("a\\rb")\nstring S\n');
  });

  test("an empty structure goes without saying, an empty document does not", () => {
    expectFixed("@trait\ndocument any\n\n@trait\nstructure mark {}\n\n@any({})\n@mark\nstring S\n");
  });

  test("texts are on one line, whatever is in them", () => {
    expectFixed('@pattern("\\"\\\\n\\t\\u0000\\u0085")\nstring S\n');
  });

  test("the traits of version 1.0 are gone", () => {
    const text = '$version: "1.0"\nnamespace test\n@box\ninteger I';
    const files = serializeIdl(modelOf(text), ({ id }) => !isOfficial(id));
    expect(files.get("test.smithy")).not.toContain("@box");
  });
});

describe("mixins", () => {
  test("traits that a shape adds to inherited members are applied to them", () => {
    expectFixed(
      [
        "@mixin",
        "structure M {",
        "    a: String",
        "    b: String",
        "}",
        "",
        "structure S with [M] {",
        "    c: String",
        "}",
        "",
        "apply S$a @required",
        "",
        "apply S$b {",
        '    @documentation("d")',
        "    @required",
        "}",
        "",
      ].join("\n"),
    );
  });

  test("inline structures have theirs, with the traits that they add after the operation", () => {
    expectFixed(
      [
        "operation O {",
        "    input := with [M] {}",
        "    output :=",
        "        @sensitive",
        "        with [",
        "            M",
        "            N",
        "        ] {",
        '            b: String = "x"',
        "        }",
        "}",
        "",
        "apply OInput$a @required",
        "",
        "@mixin",
        "structure M {",
        "    a: String",
        "}",
        "",
        "@mixin",
        "structure N {}",
        "",
      ].join("\n"),
    );
  });
});

test("there is a file for each namespace, and one for the metadata", () => {
  const model = modelOf('metadata "a b" = {c: [1.50]}\nnamespace a\nstring A', "namespace b\nstring B");
  const files = serializeIdl(model, ({ id }) => !isOfficial(id));
  expect([...files]).toEqual([
    ["metadata.smithy", '$version: "2.0"\n\nmetadata "a b" = {\n    c: [\n        1.50\n    ]\n}\n'],
    ["a.smithy", '$version: "2.0"\n\nnamespace a\n\nstring A\n'],
    ["b.smithy", '$version: "2.0"\n\nnamespace b\n\nstring B\n'],
  ]);
});
