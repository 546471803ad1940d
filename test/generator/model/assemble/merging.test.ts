import { expect, test } from "vitest";
import { toPlainValue } from "../../../../generator/model/node.js";
import { assembleTexts, describe, modelOf, shapeOf } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/spec/model.html#merging-model-files

test("files may define a shape again in the same way, each with traits of its own", () => {
  const { value, diagnostics } = assembleTexts(
    'namespace test\n@since("1") structure A { @required a: String }',
    'namespace test\n@title("A") structure A { @jsonName("b") a: smithy.api#String }',
  );
  expect(diagnostics.map(describe)).toEqual(["model/repeated-definition at «A»"]);
  const shape = value.shapes.get("test#A");
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

test("nothing of a definition that conflicts counts, so that one mistake is one error", () => {
  const { value, diagnostics } = assembleTexts(
    'namespace test\n@title("A") structure A { @since("1") a: String }',
    'namespace test\n@title("B") structure A { @since("2") a: Integer, b: Nothing }',
  );
  expect(diagnostics.map(describe)).toEqual(["model/conflicting-definition at «A»"]);
  expect([...shapeOf(value, "A", "structure").members.keys()]).toEqual(["a"]);
});

test("a service binds a shape once, however often it lists it", () => {
  const model = modelOf("service S { operations: [A, A, B] }\noperation A {}\noperation B {}");
  expect(shapeOf(model, "S", "service").operations.map(({ target }) => target)).toEqual(["test#A", "test#B"]);
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
