import { expect, test } from "vitest";
import { toPlainValue } from "../../../../generator/model/node.js";
import type { Model } from "../../../../generator/model/model.js";
import { modelOf, shapeOf } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/guides/model-translations/migrating-idl-1-to-2.html

const DEFAULT = "smithy.api#default";

function defaultsOf(model: Model, name: string): Record<string, unknown> {
  const { members } = shapeOf(model, name, "structure");
  return Object.fromEntries(
    Array.from(members, ([member, { traits }]) => {
      const applied = traits.get(DEFAULT);
      return [member, applied === undefined ? "no default" : toPlainValue(applied.value)];
    }),
  );
}

test("numbers and booleans of Smithy 1.0 are zero unless they are boxed", () => {
  const model = modelOf(`
    $version: "1.0"
    namespace test
    integer Count
    @box
    integer Total
    structure A {
      count: Count
      total: Total
      @box
      boxed: Count
      primitive: PrimitiveBoolean
      prelude: Integer
      text: String
    }
  `);
  expect(defaultsOf(model, "A")).toEqual({
    count: 0,
    total: "no default",
    boxed: null,
    primitive: false,
    prelude: "no default",
    text: "no default",
  });
  expect(model.shapes.get("test#Count")?.traits.has(DEFAULT)).toBe(true);
  expect(model.shapes.get("test#Total")?.traits.has(DEFAULT)).toBe(false);
});

test("a streaming blob of Smithy 1.0 is empty by default unless it is required", () => {
  const model = modelOf(`
    $version: "1.0"
    namespace test
    @streaming
    blob Stream
    structure A { body: Stream }
    structure B {
      @required
      body: Stream
    }
  `);
  expect(defaultsOf(model, "A")).toEqual({ body: "" });
  expect(defaultsOf(model, "B")).toEqual({ body: "no default" });
});

test("files of both versions make one model: 2.0's own defaults decide on what 1.0 targets", () => {
  const model = modelOf(
    `$version: "1.0"\nnamespace one\nstructure A { zero: two#Zero, three: two#Three, none: two#None }`,
    `$version: "2.0"\nnamespace two\n@default(0)\ninteger Zero\n@default(3)\ninteger Three\ninteger None\n
     structure B { count: one#Count }`,
    `$version: "1.0"\nnamespace one\ninteger Count`,
  );
  const members = model.shapes.get("one#A");
  const shape = members?.kind === "structure" ? members : undefined;
  const withDefault = [...(shape?.members.values() ?? [])].filter(({ traits }) => traits.has(DEFAULT));
  expect(withDefault.map(({ name }) => name)).toEqual(["zero"]);
  const newer = model.shapes.get("two#B");
  expect(newer?.kind === "structure" && newer.members.get("count")?.traits.has(DEFAULT)).toBe(false);
});

test("`@enum` strings stay strings", () => {
  const model = modelOf(`
    $version: "1.0"
    namespace test
    @enum([{ name: "OPEN", value: "open" }])
    string State
  `);
  expect(model.shapes.get("test#State")?.kind).toBe("string");
});
