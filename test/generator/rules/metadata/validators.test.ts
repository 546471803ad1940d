import { expect, test } from "vitest";
import { check } from "../../../../generator/rules/check.js";
import { modelOf } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/spec/model-validation.html#validators

function found(definition: string, shapes: string): string[] {
  const text = `$version: "2"\nmetadata validators = [${definition}]\nnamespace test\n${shapes}`;
  return check(modelOf(text)).map(
    ({ severity, eventId, shapeId = "-", message }) => `${severity} ${eventId} ${shapeId}: ${message}`,
  );
}

test("a validator that metadata does not name says nothing", () => {
  expect(found("", "string Lost")).toEqual([]);
});

test("a definition changes id, severity and message", () => {
  const selector = `configuration: { selector: "string" }`;
  expect(found(`{ name: "EmitEachSelector", ${selector} }`, "string A")).toEqual([
    "danger EmitEachSelector test#A: `test#A` matches the selector `string`.",
  ]);
  expect(
    found(
      `{ name: "EmitEachSelector", id: "X.y", severity: "NOTE", message: "No: {super}", ${selector} }`,
      "string A",
    ),
  ).toEqual(["note X.y test#A: No: `test#A` matches the selector `string`."]);
});

test("a definition counts in its namespaces and for the shapes of its selector", () => {
  const definition = (scope: string) =>
    `{ name: "EmitEachSelector", message: "Here.", ${scope}, configuration: { selector: "string" } }`;
  const shapes = "string A\n@sensitive\nstring B";
  expect(found(definition('namespaces: ["other"]'), shapes)).toEqual([]);
  expect(found(definition('namespaces: ["test"]'), shapes)).toHaveLength(2);
  expect(found(definition('selector: "[trait|sensitive]"'), shapes)).toEqual([
    "danger EmitEachSelector test#B: Here.",
  ]);
});

test("shapes that ship with Tinsmith are not told", () => {
  expect(found(`{ name: "EmitEachSelector", configuration: { selector: "*" } }`, "")).toEqual([]);
  expect(found(`{ name: "EmitNoneSelector", configuration: { selector: "string" } }`, "")).toHaveLength(1);
  expect(found(`{ name: "EmitNoneSelector", configuration: { selector: "string" } }`, "string A")).toEqual(
    [],
  );
});

test("a shape that a trait names by `@idRef` is referenced, as are traits and what they are made of", () => {
  const shapes = `
    @trait
    structure about { shapes: Shapes }
    list Shapes { member: Named }
    @idRef
    string Named
    @about(shapes: [Told])
    service S {}
    string Told
    string Lost
  `;
  expect(found(`{ name: "UnreferencedShape" }`, shapes)).toEqual([
    "note UnreferencedShape test#Lost: Nothing that matches the selector `service` leads to `Lost`.",
  ]);
});
