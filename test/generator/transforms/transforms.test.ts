import { describe, expect, test } from "vitest";
import { parseJson } from "../../../generator/inputs/data/json.js";
import { membersOf, type Model } from "../../../generator/model/model.js";
import { isOfficial } from "../../../generator/model/knowledge/official-shapes.js";
import { check } from "../../../generator/rules/check.js";
import { SourceFile } from "../../../generator/source/source-file.js";
import { applyTransforms } from "../../../generator/transforms/apply-transforms.js";
import { modelOf } from "../../support/assembled-model.js";

// https://smithy.io/2.0/guides/smithy-build-json.html#transforms

/** The model of a text after transforms, each a name and its arguments. */
function transform(text: string, ...uses: readonly (readonly [name: string, args?: object])[]): Model {
  const model = modelOf(text);
  const { value, diagnostics } = applyTransforms(model, uses.map(useOf), check(model));
  expect(diagnostics).toEqual([]);
  return value;
}

function useOf([name, args = {}]: readonly [string, object?]): Parameters<typeof applyTransforms>[1][number] {
  const source = new SourceFile("smithy-build.json", JSON.stringify({ name, args }));
  const { value } = parseJson(source);
  const [nameNode, argsNode] =
    value?.kind === "object" ? [...value.entries.values()].map((entry) => entry.value) : [];
  if (nameNode?.kind !== "string" || argsNode?.kind !== "object") throw new Error("no transform");
  return { name: nameNode, args: argsNode, span: nameNode.span };
}

/** The names of the model's own shapes and their members. */
function namesOf(model: Model): readonly string[] {
  const own = [...model.shapes.values()].filter(({ id }) => !isOfficial(id));
  return own.flatMap((shape) =>
    [shape, ...("members" in shape ? membersOf(shape) : [])].map(({ id }) => id.replace(/^test#/, "")),
  );
}

function traitsOf(model: Model, name: string): readonly string[] {
  return [...(model.shapes.get(`test#${name}`)?.traits.keys() ?? [])];
}

const tagged = `
  @tags(["public", "a"])
  structure Order { @tags(["public"]) id: String, note: Note, notes: Notes, kept: String }
  string Note
  list Notes { member: Note }
  @tags(["public"])
  operation GetOrder { input: Order, output: Secret }
  structure Secret {}
`;

describe("shapes", () => {
  test("a tag keeps shapes and members that bear it", () => {
    expect(namesOf(transform(tagged, ["includeShapesByTag", { tags: ["public"] }]))).toEqual([
      "GetOrder",
      "Order",
      "Order$id",
    ]);
  });

  test("what refers to a shape that goes, goes or does without", () => {
    const model = transform(tagged, [
      "excludeShapesBySelector",
      { selector: "[id='test#Note', 'test#Secret']" },
    ]);
    expect(namesOf(model)).toEqual(["GetOrder", "Order", "Order$id", "Order$kept"]);
    expect(model.shapes.get("test#GetOrder")).toMatchObject({ output: { target: "smithy.api#Unit" } });
  });

  test.each([
    ["excludeShapesByTag", { tags: ["a"] }, ["GetOrder", "Note", "Notes", "Secret"]],
    ["excludeShapesByTrait", { traits: ["tags"] }, ["Note", "Notes", "Secret"]],
    ["includeShapesBySelector", { selector: "[id^='test#Note']" }, ["Note", "Notes"]],
    ["includeNamespaces", { namespaces: ["other"] }, []],
  ])("%s", (name, args, names) => {
    expect(namesOf(transform(tagged, [name, args]))).toEqual(names);
  });

  test("services that are not named go", () => {
    const text = "service A { operations: [O] }\nservice B {}\noperation O {}";
    expect(namesOf(transform(text, ["includeServices", { services: ["test#A"] }]))).toEqual(["A", "O"]);
  });

  test("what no service leads to is unused, and so is a trait without uses", () => {
    const text = `
      @used
      service A { operations: [O] }
      operation O { input: I }
      structure I { @refers("test#Referred") a: Name }
      string Name
      string Lost
      @tags(["export"])
      string Exported
      string Referred
      @trait
      structure used {}
      @trait
      structure unused { a: OnlyOfUnused }
      string OnlyOfUnused
      @trait
      @idRef
      string refers
    `;
    expect(namesOf(transform(text, ["removeUnusedShapes", { exportTagged: ["export"] }]))).toEqual([
      "A",
      "Exported",
      "I",
      "I$a",
      "Name",
      "O",
      "Referred",
      "refers",
      "used",
    ]);
  });

  test("what was deprecated before a version or a date goes", () => {
    const text = `
      @deprecated(since: "1.9.0") string Old
      @deprecated(since: "1.10.0") string Same
      @deprecated(since: "1.10.0-beta.2") string Beta
      @deprecated(since: "2020-01-31") string Dated
      @deprecated(since: "long ago") string Vague
      @deprecated string Silent
    `;
    const args = { relativeVersion: "1.10.0", relativeDate: "2020-02-01" };
    expect(namesOf(transform(text, ["removeDeprecatedShapes", args]))).toEqual(["Same", "Silent", "Vague"]);
  });
});

describe("traits, tags and metadata", () => {
  const text = `
    @trait @tags(["internal"]) structure owner {}
    @trait structure team {}
    @owner @team @sensitive @tags(["a", "b"]) string A
  `;
  test.each([
    [
      "includeTraits",
      { traits: ["sensitive", "test#team", "tags"] },
      ["test#team", "smithy.api#sensitive", "smithy.api#tags"],
    ],
    ["excludeTraits", { traits: ["sensitive", "test#"] }, ["smithy.api#tags"]],
    ["excludeTraitsByTag", { tags: ["internal"] }, ["test#team", "smithy.api#sensitive", "smithy.api#tags"]],
    ["includeTraitsByTag", { tags: ["internal"] }, ["test#owner"]],
    ["removeTraitDefinitions", {}, ["test#owner", "test#team", "smithy.api#sensitive", "smithy.api#tags"]],
  ])("%s", (name, args, traits) => {
    expect(traitsOf(transform(text, [name, args]), "A")).toEqual(traits);
  });

  test("definitions of traits go with what only they need", () => {
    const defined =
      "@trait structure t { a: OnlyOfTrait, b: Shared }\nstring OnlyOfTrait\nstring Shared\nlist L { member: Shared }";
    expect(namesOf(transform(defined, ["removeTraitDefinitions"]))).toEqual(["L", "Shared"]);
  });

  test("single tags go, and the trait with the last one", () => {
    expect(
      transform(text, ["excludeTags", { tags: ["a"] }])
        .shapes.get("test#A")
        ?.traits.get("smithy.api#tags")?.value,
    ).toMatchObject({ elements: [{ value: "b" }] });
    expect(traitsOf(transform(text, ["includeTags", { tags: ["c"] }]), "A")).not.toContain("smithy.api#tags");
  });

  test("metadata is kept or left out by key", () => {
    const withMetadata = `$version: "2"\nmetadata a = 1\nmetadata b = 2\nnamespace test\nstring A`;
    expect([...transform(withMetadata, ["includeMetadata", { keys: ["a"] }]).metadata.keys()]).toEqual(["a"]);
    expect([...transform(withMetadata, ["excludeMetadata", { keys: ["a"] }]).metadata.keys()]).toEqual(["b"]);
  });

  test("suppressions without effect, and the reasons of others, are not given away", () => {
    const suppressing = `$version: "2"
      metadata suppressions = [
        { id: "PatternTrait", namespace: "test", reason: "Secret." }
        { id: "PatternTrait", namespace: "other" }
      ]
      namespace test
      @suppress(["PatternTrait", "Nothing"]) @pattern("a") string A
      @suppress(["Nothing"]) string B
    `;
    const model = transform(suppressing, ["filterSuppressions", { removeUnused: true, removeReasons: true }]);
    expect(model.shapes.get("test#A")?.traits.get("smithy.api#suppress")?.value).toMatchObject({
      elements: [{ value: "PatternTrait" }],
    });
    expect(traitsOf(model, "B")).toEqual([]);
    const suppressions = model.metadata.get("suppressions");
    expect(
      suppressions?.kind === "array" &&
        suppressions.elements.map((entry) => entry.kind === "object" && [...entry.entries.keys()]),
    ).toEqual([["id", "namespace"]]);
  });
});

describe("types and names", () => {
  test("strings that list their values become enums where each has a name", () => {
    const text = `
      $version: "1.0"
      namespace test
      @enum([{ value: "a-b", name: "AB", tags: ["internal"] }, { value: "c", name: "C", deprecated: true }]) string Named
      @enum([{ value: "a-b.c" }]) string Nameless
    `;
    expect(namesOf(transform(text, ["changeStringEnumsToEnumShapes"]))).toEqual([
      "Named",
      "Named$AB",
      "Named$C",
      "Nameless",
    ]);
    const model = transform(text, ["changeStringEnumsToEnumShapes", { synthesizeNames: true }]);
    expect(namesOf(model)).toEqual(["Named", "Named$AB", "Named$C", "Nameless", "Nameless$a_b_c"]);
    const named = model.shapes.get("test#Named");
    expect(
      named?.kind === "enum" && [...named.members.values()].map(({ traits }) => [...traits.keys()]),
    ).toEqual([
      ["smithy.api#enumValue", "smithy.api#tags", "smithy.api#internal"],
      ["smithy.api#enumValue", "smithy.api#deprecated"],
    ]);
  });

  test("shapes change their types", () => {
    const shapeTypes = { "test#S": "union", "test#I": "long", "test#E": "string" };
    const model = transform("structure S { a: String }\ninteger I\nenum E { A }", [
      "changeTypes",
      { shapeTypes },
    ]);
    expect(["S", "I", "E"].map((name) => model.shapes.get(`test#${name}`)?.kind)).toEqual([
      "union",
      "long",
      "string",
    ]);
  });

  test("a shape's new name is known wherever it is referred to", () => {
    const text = 'structure A { b: B }\nstring B\n@refers("test#B") string C\n@trait @idRef string refers';
    const model = transform(text, [
      "renameShapes",
      { renamed: { "test#B": "other#Z", "test#refers": "test#names" } },
    ]);
    expect(namesOf(model)).toEqual(["other#Z", "A", "A$b", "C", "names"]);
    expect(model.shapes.get("test#A")).toMatchObject({
      members: new Map([["b", expect.objectContaining({ target: "other#Z" })]]),
    });
    expect(model.shapes.get("test#C")?.traits.get("test#names")?.value).toMatchObject({ value: "other#Z" });
  });

  test("what belongs to a service comes into one namespace, by the names that it has there", () => {
    const text = `
      service A { operations: [O], rename: { "test#Name": "Title" } }
      operation O { input: I }
      structure I { a: Name }
      string Name
      @tags(["also"]) string Tagged
      @tags(["also"]) string Title
      string Other
    `;
    const args = { namespace: "flat", service: "test#A", includeTagged: ["also"] };
    const model = transform(text, ["flattenNamespaces", args]);
    expect(namesOf(model)).toEqual([
      "flat#A",
      "flat#I",
      "flat#I$a",
      "flat#O",
      "flat#Tagged",
      "flat#Title",
      "Other",
      "Title",
    ]);
    expect(model.shapes.get("flat#A")).toMatchObject({ rename: new Map() });
  });

  test("a closure is kept alone, and brought into one namespace", () => {
    const text = `$version: "2"
      metadata shapeClosures = [{
        id: "test#C", includeBySelector: "[id='test#A']", rename: { "test#Name": "Title" }
      }]
      namespace test
      structure A { a: Name }
      string Name
      string Other
    `;
    expect(namesOf(transform(text, ["includeClosures", { closures: ["test#C"] }]))).toEqual([
      "A",
      "A$a",
      "Name",
    ]);
    const args = { namespace: "flat", closure: "test#C" };
    expect(namesOf(transform(text, ["flattenClosureNamespaces", args]))).toEqual([
      "flat#A",
      "flat#A$a",
      "flat#Title",
      "Other",
    ]);
  });

  test("mixins go, and what they brought stays", () => {
    const model = transform("@mixin structure M { a: String }\nstructure S with [M] { b: String }", [
      "flattenAndRemoveMixins",
    ]);
    expect(namesOf(model)).toEqual(["S", "S$a", "S$b"]);
    expect(model.shapes.get("test#S")).toMatchObject({ mixins: [], introduced: undefined });
  });

  test("a required token may be left out by clients", () => {
    const model = transform("structure S { @required @idempotencyToken a: String, @required b: String }", [
      "makeIdempotencyTokensClientOptional",
    ]);
    const shape = model.shapes.get("test#S");
    expect(
      shape?.kind === "structure" &&
        [...shape.members.values()].map(({ traits }) => traits.has("smithy.api#clientOptional")),
    ).toEqual([true, false]);
  });
});

test("transforms are applied in their order", () => {
  const rename = ["renameShapes", { renamed: { "test#A": "test#B" } }] as const;
  const exclude = ["excludeShapesBySelector", { selector: "[id='test#B']" }] as const;
  expect(namesOf(transform("string A", rename, exclude))).toEqual([]);
  expect(namesOf(transform("string A", exclude, rename))).toEqual(["B"]);
});
