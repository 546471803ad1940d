import { expect, test } from "vitest";
import { membersOf, type Model } from "../../../../generator/model/model.js";
import { assembleTexts, describe, expectFound, modelOf, shapeOf } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/spec/mixins.html

function membersText(model: Model, name: string): string[] {
  return membersOf(shapeOf(model, name, "structure")).map(({ id, target }) => `${id}: ${target}`);
}

function traitNames(model: Model, id: string): string[] {
  return [...(model.shapes.get(id)?.traits.keys() ?? [])].map((trait) => trait.replace("smithy.api#", ""));
}

test("members of mixins come first, in the order of the mixins, and belong to the shape", () => {
  const model = modelOf(`
    @mixin structure A { a: String }
    @mixin structure B with [A] { b: String }
    @mixin structure X { x: String }
    structure C with [B, X] { c: String }
  `);
  expect(membersText(model, "C").map((text) => text.replace(": smithy.api#String", ""))).toEqual([
    "test#C$a",
    "test#C$b",
    "test#C$x",
    "test#C$c",
  ]);
});

test("a member that is defined again keeps its place and adds its traits", () => {
  const model = modelOf(`
    @mixin structure A { @since("1") a: String, b: String }
    structure C with [A] { c: String, @required a: String }
  `);
  const { members } = shapeOf(model, "C", "structure");
  expect([...members.keys()]).toEqual(["a", "b", "c"]);
  expect([...(members.get("a")?.traits.keys() ?? [])]).toEqual(["smithy.api#required", "smithy.api#since"]);
});

test("`$name` takes the target of a mixin's member", () => {
  const model = modelOf(`
    @mixin structure A { a: Integer }
    structure C with [A] { @required $a }
  `);
  expect(membersText(model, "C")).toEqual(["test#C$a: smithy.api#Integer"]);
});

test("`$name` takes the target of an identifier or property of the resource, before that of a mixin", () => {
  const model = modelOf(`
     string Id
     resource R { identifiers: { id: Id }, properties: { size: Integer } }
     structure A for R { $id, $size }
   `);
  expect(membersText(model, "A")).toEqual(["test#A$id: test#Id", "test#A$size: smithy.api#Integer"]);
});

test("`$name` without a source is reported at the name", () => {
  expectFound(`structure A { $‹nothing | model/nothing-to-elide› }`);
});

test("`for` names a resource", () => {
  expectFound(`
    string S
    structure A for ‹S | model/for-without-resource› { $a }
  `);
});

test("a member that finds no target because its mixin is missing is no error of its own", () => {
  expectFound(`structure A with [‹Nowhere | model/unresolved-shape›] { $a }`);
});

test("traits are inherited: the shape's own win, then those of later mixins", () => {
  const model = modelOf(`
    @since("1") @title("A") @mixin structure A {}
    @since("2") @mixin structure B {}
    @title("C") structure C with [A, B] {}
  `);
  const traits = model.shapes.get("test#C")?.traits;
  expect(traits?.get("smithy.api#since")?.value).toMatchObject({ value: "2" });
  expect(traits?.get("smithy.api#title")?.value).toMatchObject({ value: "C" });
});

test("neither `@mixin` nor the local traits of a mixin are inherited", () => {
  const model = modelOf(`
    @internal @unstable @mixin(localTraits: [internal]) structure A {}
    structure C with [A] {}
  `);
  expect(traitNames(model, "test#C")).toEqual(["unstable"]);
});

test("traits can be applied from outside to members that a mixin brings", () => {
  const model = modelOf(`
    @mixin structure A { a: String }
    structure C with [A] {}
    apply C$a @required
  `);
  expect([...(shapeOf(model, "C", "structure").members.get("a")?.traits.keys() ?? [])]).toEqual([
    "smithy.api#required",
  ]);
  expect(shapeOf(model, "A", "structure").members.get("a")?.traits.size).toBe(0);
});

test("simple types, lists, maps, unions and enums can be mixed, too", () => {
  const model = modelOf(`
    @mixin @sensitive string S
    string T with [S]
    @mixin list L { member: Integer }
    list K with [L] {}
    @mixin map M { key: String, value: Integer }
    map N with [M] {}
    @mixin union U { a: String }
    union V with [U] { b: String }
    @mixin enum E { A }
    enum F with [E] { B }
  `);
  expect(traitNames(model, "test#T")).toEqual(["sensitive"]);
  expect(shapeOf(model, "K", "list").member.id).toBe("test#K$member");
  expect(shapeOf(model, "N", "map").value.target).toBe("smithy.api#Integer");
  expect([...shapeOf(model, "V", "union").members.keys()]).toEqual(["a", "b"]);
  expect([...shapeOf(model, "F", "enum").members.keys()]).toEqual(["A", "B"]);
});

test("a service joins the lists of its mixins and keeps its own version and renames", () => {
  const model = modelOf(`
    operation A { input: In }
    structure In {}
    operation B {}
    @mixin service X { version: "1", operations: [A], rename: { "test#In": "Old" } }
    service S with [X] { version: "2", operations: [B], rename: { "test#In": "New" } }
  `);
  const service = shapeOf(model, "S", "service");
  expect(service.version).toBe("2");
  expect(service.operations.map(({ target }) => target)).toEqual(["test#A", "test#B"]);
  expect([...service.rename]).toEqual([["test#In", "New"]]);
});

test("an operation joins the errors of its mixins", () => {
  const model = modelOf(`
    @error("client") structure E {}
    @error("client") structure F {}
    @mixin operation M { errors: [E] }
    operation O with [M] { errors: [F] }
  `);
  expect(shapeOf(model, "O", "operation").errors.map(({ target }) => target)).toEqual(["test#E", "test#F"]);
});

test("a mixin is marked as one and has the type of the shape", () => {
  expectFound(`
    structure Plain {}
    @mixin string Text
    structure A with [‹Plain | model/not-a-mixin›] {}
    structure B with [‹Text | model/mixin-of-other-type›] {}
  `);
});

test("shapes that mix one another in are reported, and left out with all that use them", () => {
  const { value, diagnostics } = assembleTexts(`
    @mixin structure A with [B] { a: String }
    @mixin structure B with [A] { b: String }
    structure C with [A] {}
    structure D {}
  `);
  expect(diagnostics.map(describe)).toEqual(["model/mixin-cycle at «B»", "model/mixin-cycle at «A»"]);
  expect(diagnostics[0]?.message).toBe("`A` mixes itself in through `B`.");
  const own = [...value.shapes.keys()].filter((id) => id.startsWith("test#"));
  expect(own).toEqual(["test#D"]);
});

test("members of mixins with the same name have the same target", () => {
  expectFound(`
    @mixin structure A { a: String }
    @mixin structure B { a: Integer }
    structure ‹C | model/conflicting-member› with [A, B] {}
    structure D with [A] { a: ‹Integer | model/conflicting-member› }
  `);
});

test("mixins of resources have no properties, and those of operations no messages", () => {
  expectFound(`
    @mixin resource ‹R | model/mixin-with-properties› { identifiers: { id: String } }
    @mixin operation ‹O | model/mixin-with-properties› { input := {} }
  `);
});

test("a chain of thousands of mixins is no problem", () => {
  const chain = Array.from(
    { length: 5000 },
    (_, index) => `@mixin structure M${index} with [M${index + 1}] {}`,
  );
  const model = modelOf([...chain, "@mixin structure M5000 { a: String }"].join("\n"));
  expect(shapeOf(model, "M0", "structure").members.has("a")).toBe(true);
});
