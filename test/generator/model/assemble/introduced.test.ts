import { expect, test } from "vitest";
import { membersOf } from "../../../../generator/model/model.js";
import type { Shape } from "../../../../generator/model/shape.js";
import { modelOf, shapeOf } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/spec/mixins.html

/** Members with the traits that they introduce. */
function introducedText(shape: Shape): string[] {
  return membersOf(shape.introduced ?? shape).map(({ name, traits }) =>
    [name, ...traits.keys()].join(" ").replaceAll("smithy.api#", "@"),
  );
}

test("a shape without mixins introduces all of itself", () => {
  const model = modelOf("structure A { @required a: String }");
  const shape = shapeOf(model, "A", "structure");
  expect(shape.introduced).toBeUndefined();
  expect(shape.members.get("a")?.mixins).toEqual([]);
});

test("of its mixins' members a shape introduces those that it writes again or applies traits to", () => {
  const model = modelOf(`
    @mixin structure M { @required a: String, @required b: String, @required c: String, d: String }
    structure A with [M] {
      @since("1") $b
      $c
      own: String
    }
    apply A$a @since("2")
  `);
  expect(introducedText(shapeOf(model, "A", "structure"))).toEqual(["a @since", "b @since", "c", "own"]);
});

test("a shape introduces its own traits, and not those of its mixins", () => {
  const model = modelOf('@mixin\n@since("1")\nstring M\n@title("A")\nstring A with [M]');
  const shape = model.shapes.get("test#A");
  expect([...(shape?.traits.keys() ?? [])]).toEqual(["smithy.api#title", "smithy.api#since"]);
  expect([...(shape?.introduced?.traits.keys() ?? [])]).toEqual(["smithy.api#title"]);
});

test("members know the members of mixins that they derive from", () => {
  const model = modelOf(`
    @mixin structure M { a: String }
    @mixin structure N { a: String }
    structure A with [M, N] {}
  `);
  const { members } = shapeOf(model, "A", "structure");
  expect(members.get("a")?.mixins).toEqual(["test#M$a", "test#N$a"]);
});

test("lists and maps introduce all their members, without which they are none", () => {
  const model = modelOf(`
    @mixin map M { @length(min: 1) key: String, value: String }
    map A with [M] { @since("1") $value }
  `);
  expect(introducedText(shapeOf(model, "A", "map"))).toEqual(["key", "value @since"]);
});

test("a service introduces what it binds itself", () => {
  const model = modelOf(`
    @mixin service M { version: "1", operations: [Get] }
    service A with [M] { operations: [Put] }
    operation Get {}
    operation Put {}
  `);
  const service = shapeOf(model, "A", "service");
  expect(service.operations.map(({ target }) => target)).toEqual(["test#Get", "test#Put"]);
  expect(service.version).toBe("1");
  const introduced = service.introduced?.kind === "service" ? service.introduced : undefined;
  expect(introduced?.operations.map(({ target }) => target)).toEqual(["test#Put"]);
  expect(introduced?.version).toBe("");
});

test("an operation introduces its own errors", () => {
  const model = modelOf(`
    @mixin operation M { errors: [Busy] }
    operation A with [M] { errors: [Gone] }
    @error("server") structure Busy {}
    @error("client") structure Gone {}
  `);
  const operation = shapeOf(model, "A", "operation");
  expect(operation.errors.map(({ target }) => target)).toEqual(["test#Busy", "test#Gone"]);
  const introduced = operation.introduced?.kind === "operation" ? operation.introduced : undefined;
  expect(introduced?.errors.map(({ target }) => target)).toEqual(["test#Gone"]);
});
