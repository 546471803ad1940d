import { expect, test } from "vitest";
import { check } from "../../../generator/rules/check.js";
import { modelOf } from "../../support/assembled-model.js";

// https://smithy.io/2.0/spec/model-validation.html#suppressions

const shape = `@pattern("a")\nstring A`;

function found(text: string): string[] {
  return check(modelOf(text)).map(({ severity, eventId }) => `${severity} ${eventId}`);
}

function withMetadata(metadata: string): string {
  return `$version: "2"\nmetadata ${metadata}\nnamespace test\n${shape}`;
}

test("a shape suppresses events by id, by the beginning of an id, and by the code", () => {
  expect(found(shape)).toEqual(["warning PatternTrait"]);
  expect(found(`@suppress(["PatternTrait"])\n${shape}`)).toEqual(["suppressed PatternTrait"]);
  expect(found(`@suppress(["constraint/unanchored-pattern"])\n${shape}`)).toEqual([
    "suppressed PatternTrait",
  ]);
  expect(found(`@suppress(["Pattern"])\n${shape}`)).toEqual(["warning PatternTrait"]);
});

test.each([
  ["test", ["suppressed PatternTrait"]],
  ["*", ["suppressed PatternTrait"]],
  ["other", ["warning PatternTrait"]],
])("metadata suppresses events of the namespace `%s`", (namespace, expected) => {
  expect(found(withMetadata(`suppressions = [{ id: "PatternTrait", namespace: "${namespace}" }]`))).toEqual(
    expected,
  );
});

test("ids are matched by whole segments", () => {
  const text = `
    @suppress(["HttpMethodSemantics"])
    @http(method: "GET", uri: "/")
    operation A {}
    @suppress(["HttpMethodSemantics.Missing"])
    @http(method: "GET", uri: "/b")
    operation B {}
  `;
  expect(found(text)).toEqual([
    "suppressed HttpMethodSemantics.MissingReadonlyTrait",
    "warning HttpMethodSemantics.MissingReadonlyTrait",
  ]);
});

test("errors cannot be suppressed", () => {
  expect(found(`@suppress(["Union"])\nunion U {}`)).toEqual(["error Union"]);
});

test("metadata raises severities, but never lowers them", () => {
  const raise = (severity: string) =>
    withMetadata(`severityOverrides = [{ id: "PatternTrait", namespace: "*", severity: "${severity}" }]`);
  expect(found(raise("DANGER"))).toEqual(["danger PatternTrait"]);
  expect(found(raise("WARNING"))).toEqual(["warning PatternTrait"]);
});

test("findings are sorted by their places", () => {
  const places = check(modelOf(`${shape}\nunion B {}\n@pattern("c")\nstring C`)).map(
    ({ span }) => span?.start ?? 0,
  );
  expect(places).toEqual([...places].sort((first, second) => first - second));
  expect(places).toHaveLength(3);
});
