import { expect, test } from "vitest";
import { assembleTexts, describe, expectFound, modelOf, shapeOf } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/spec/idl.html#relative-shape-id-resolution

test("a name means the shape of the file's own namespace before that of the prelude", () => {
  const model = modelOf(`
    string String
    structure A { a: String, b: Integer }
  `);
  const targets = Array.from(shapeOf(model, "A", "structure").members.values(), ({ target }) => target);
  expect(targets).toEqual(["test#String", "smithy.api#Integer"]);
});

test("a name means the shape that a `use` statement brings in", () => {
  const model = modelOf(
    "namespace other\nstring Text",
    `namespace test\nuse other#Text\nstructure A { a: Text }`,
  );
  expect(shapeOf(model, "A", "structure").members.get("a")?.target).toBe("other#Text");
});

test("files may refer to each other, whatever their order", () => {
  const [first, second] = [`list A { member: B }`, `string B`];
  expect([...modelOf(first, second).shapes.keys()]).toEqual([...modelOf(second, first).shapes.keys()]);
});

test("a target that no file defines is reported at its name, with what may be meant", () => {
  const [found] = expectFound(`
    structure Stage {}
    structure A { b: ‹Stge | model/unresolved-shape› }
  `);
  expect(found?.hint).toBe("did you mean `Stage`?");
  expect(found?.fix?.text).toBe("Stage");
  expect(found?.eventId).toBe("Target.UnresolvedShape");
});

test("a target that another namespace has comes with the `use` statement that is missing", () => {
  const { diagnostics } = assembleTexts(
    "namespace other\nstring Text",
    "namespace test\nstructure A { a: Text }",
  );
  expect(diagnostics.map(({ hint }) => hint)).toEqual(["`use other#Text` makes it known in this file."]);
});

test("every place that names a shape is looked up", () => {
  const text = `
    service S { operations: [‹A›], resources: [‹B›], errors: [‹C›] }
    operation O { input: ‹D›, output: ‹E›, errors: [‹F›] }
    resource R { identifiers: { g: ‹G› }, properties: { h: ‹H› }, read: ‹I›, resources: [‹J›] }
    map M { key: ‹K›, value: ‹L› }
  `;
  expectFound(text.replaceAll("›", " | model/unresolved-shape›"));
});

test("the reference names the relationship that a target is missing from, and what is near it", () => {
  const { diagnostics } = assembleTexts(`
    service S { operations: [Missing] }
    resource Missng { collectionOperations: [Gone] }
    structure A { b: Nowhere }
  `);
  expect(new Set(diagnostics.map(({ reference }) => reference))).toEqual(
    new Set([
      "member shape targets an unresolved shape `test#Nowhere`",
      "resource shape has a `collection_operation` relationship to an unresolved shape `test#Gone`",
      "service shape has an `operation` relationship to an unresolved shape `test#Missing`. Did you mean test#Missng?",
    ]),
  );
});

test("a trait that no file defines is reported at its name", () => {
  const [found] = expectFound(`@‹lenght | model/unresolved-trait›(min: 1) string A`);
  expect(found?.hint).toBe("did you mean `length`?");
  expect(found?.eventId).toBe("Model.UnresolvedTrait");
});

test("a missing target has no echo in the rules", () => {
  expectFound(
    `@http(method: "GET", uri: "/{a}") @readonly operation O { input := { @required @httpLabel a: ‹Nowhere | model/unresolved-shape› } }`,
  );
});

test("shapes are sorted by id", () => {
  const { value } = assembleTexts(`
    string b
    string a
    string B
  `);
  expect([...value.shapes.keys()].filter((id) => id.startsWith("test#"))).toEqual([
    "test#B",
    "test#a",
    "test#b",
  ]);
});

test("every unresolved name is reported, however many there are", () => {
  const count = 3000;
  const members = Array.from({ length: count }, (_, index) => `m${index}: Missing${index}`).join(",");
  const { diagnostics } = assembleTexts(`structure A { ${members} }`);
  expect(diagnostics).toHaveLength(count);
  expect(diagnostics.slice(0, 1).map(describe)).toEqual(["model/unresolved-shape at «Missing0»"]);
});
