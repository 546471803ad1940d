import { expect, test } from "vitest";
import { toPlainValue } from "../../../../generator/model/node.js";
import { assembleTexts, describe, modelOf } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/spec/model.html#merging-model-files

test("files may define a shape again in the same way, each with traits of its own", () => {
  const model = modelOf(
    'namespace test\n@since("1") structure A { @required a: String }',
    'namespace test\n@title("A") structure A { @jsonName("b") a: smithy.api#String }',
  );
  const shape = model.shapes.get("test#A");
  expect([...(shape?.traits.keys() ?? [])]).toEqual(["smithy.api#since", "smithy.api#title"]);
});

test.each([
  ["string A", "structure A {}"],
  ["structure A { a: String }", "structure A { a: Integer }"],
  ["structure A { a: String }", "structure A { b: String }"],
  ["list A { member: String }", "list A { member: Integer }"],
  ["operation A { input := {} }", "operation A {}"],
  ['service A { version: "1" }', 'service A { version: "2" }'],
  ["resource A { identifiers: { a: String } }", "resource A {}"],
])("different definitions conflict, and the first stays: %s, %s", (first, second) => {
  const { diagnostics } = assembleTexts(`namespace test\n${first}`, `namespace test\n${second}`);
  expect(diagnostics.map(describe)).toEqual(["model/conflicting-definition at «A»"]);
  expect(diagnostics[0]?.related?.map(({ span }) => span.file.path)).toEqual(["text-0.smithy"]);
});

test("metadata of all files is joined: arrays grow, equal values are one", () => {
  const model = modelOf(
    `$version: "2"\nmetadata list = [1]\nmetadata same = { a: 1, b: "x" }\nnamespace a`,
    `$version: "2"\nmetadata list = [2]\nmetadata same = { b: "x", a: 1.0 }\nmetadata only = true\nnamespace b`,
  );
  const values = Object.fromEntries(Array.from(model.metadata, ([key, node]) => [key, toPlainValue(node)]));
  expect(values).toMatchObject({ list: [1, 2], same: { a: 1, b: "x" }, only: true });
});

test("metadata that differs conflicts", () => {
  const { diagnostics } = assembleTexts(
    `$version: "2"\nmetadata a = 1\nnamespace a`,
    `$version: "2"\nmetadata a = 2\nnamespace b`,
  );
  expect(diagnostics.map(describe)).toEqual(["model/conflicting-metadata at «a»"]);
});
