import { expect, test } from "vitest";
import { getAnyShape } from "../../../../generator/model/knowledge/any-shape.js";
import { toPlainValue } from "../../../../generator/model/node.js";
import type { Model } from "../../../../generator/model/model.js";
import { expectFound, modelOf, shapeOf } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/spec/model.html#applying-traits

function traitsOf(model: Model, id: string): Record<string, unknown> {
  const shape = getAnyShape(model, id);
  return Object.fromEntries(
    Array.from(shape?.traits ?? [], ([trait, { value }]) => [
      trait.replace("smithy.api#", ""),
      toPlainValue(value),
    ]),
  );
}

test("an `apply` statement adds a trait as if it stood at the shape", () => {
  const model = modelOf(`
    structure A { a: String }
    apply A @sensitive
    apply A$a { @required @since("1") }
  `);
  expect(traitsOf(model, "test#A")).toEqual({ sensitive: {} });
  expect(traitsOf(model, "test#A$a")).toEqual({ required: {}, since: "1" });
});

test("a trait without a value means the empty value of its shape", () => {
  const model = modelOf(`
    @trait structure s {}
    @trait list l { member: String }
    @s @l @documentation string A
  `);
  expect(traitsOf(model, "test#A")).toEqual({ "test#s": {}, "test#l": [], documentation: null });
});

test("values of list traits are joined in the order of the files", () => {
  const model = modelOf(`@tags(["a"]) string A`, 'namespace test\napply A @tags(["b"])');
  expect(traitsOf(model, "test#A")).toEqual({ tags: ["a", "b"] });
});

test("a trait may be applied twice with the same value", () => {
  expect(
    traitsOf(
      modelOf(`
        @length(min: 1, max: 2) string A
        apply A @length(max: 2, min: 1)
      `),
      "test#A",
    ),
  ).toEqual({
    length: { min: 1, max: 2 },
  });
});

test("a trait that is applied twice with different values is reported with the first place", () => {
  const [found] = expectFound(`
    @length(min: 1) string A
    apply A ‹@length(min: 2) | model/conflicting-trait›
  `);
  expect(found?.related?.map(({ span }) => span.file.text.slice(span.start, span.end))).toEqual([
    "@length(min: 1)",
  ]);
});

test("shape ids in values become absolute", () => {
  const model = modelOf(`
     @trait list refs { member: Ref }
     @idRef string Ref
     string B
     @refs([B, String, B$c]) string A
   `);
  expect(traitsOf(model, "test#A")).toEqual({ "test#refs": ["test#B", "smithy.api#String", "test#B$c"] });
});

test("a trait that is applied to nothing is reported at the name of its target", () => {
  expectFound(`apply ‹Nothing | model/unresolved-shape› @sensitive`);
});

test("a trait that is applied to no member is reported at the member, with what may be meant", () => {
  const [found] = expectFound(`
     structure A { stageName: String }
     apply A$‹stagName | model/unknown-member› @required
   `);
  expect(found?.hint).toBe("did you mean `stageName`?");
});

test("the prelude cannot be changed from outside", () => {
  expectFound(`apply ‹smithy.api#String | model/changed-prelude› @sensitive`);
});

test("a member of a string enum without a value has its name as value", () => {
  const model = modelOf(`
    enum E {
      A
      B = "b"
    }
  `);
  expect([traitsOf(model, "test#E$A"), traitsOf(model, "test#E$B")]).toEqual([
    { enumValue: "A" },
    { enumValue: "b" },
  ]);
});

test("members of enums target the unit type", () => {
  const { members } = shapeOf(modelOf(`enum E { A }`), "E", "enum");
  expect(members.get("A")?.target).toBe("smithy.api#Unit");
});

test("lists have the member `member` and maps have `key` and `value`", () => {
  expectFound(`
    list ‹L | model/missing-member› { ‹item | model/unexpected-member›: String }
    map ‹M | model/missing-member› { key: String }
  `);
});
