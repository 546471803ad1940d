import { expect, test } from "vitest";
import { readModelFile } from "../../../../generator/inputs/smithy-json/read-model-file.js";
import type { ModelFragment, Reference } from "../../../../generator/model/fragment.js";
import { toPlainValue } from "../../../../generator/model/node.js";
import { SourceFile } from "../../../../generator/source/source-file.js";
import { spanText } from "../../../../generator/source/span.js";

// https://smithy.io/2.0/spec/json-ast.html

function read(text: string): ModelFragment {
  const { value, diagnostics } = readModelFile(new SourceFile("model.json", text));
  expect(diagnostics).toEqual([]);
  return value;
}

function codesOf(text: string): string[] {
  return readModelFile(new SourceFile("model.json", text)).diagnostics.map(
    ({ code, span }) => `${code} at «${span === undefined ? "" : spanText(span)}»`,
  );
}

function idOf(reference: Reference | undefined): string | undefined {
  return reference?.candidates[0];
}

function shapes(text: string): string {
  return `{ "smithy": "2.0", "shapes": { ${text} } }`;
}

test("every name keeps its place, quotes and all", () => {
  const [shape] = read(
    shapes('"a#List": { "type": "list", "member": { "target": "a#B", "traits": { "a#t": 1 } } }'),
  ).shapes;
  const member = shape?.kind === "list" ? shape.members[0] : undefined;
  const places = [shape?.span, member?.span, member?.target?.span, member?.traits[0]?.span];
  expect(places.map((span) => span && spanText(span))).toEqual(['"a#List"', '"member"', '"a#B"', '"a#t": 1']);
});

test.each(["1", "1.0", "2", "2.0"])("version %s is known", (version) => {
  expect(read(`{ "smithy": "${version}" }`).version).toBe(version.startsWith("1") ? "1.0" : "2.0");
});

test("the version counts wherever it stands", () => {
  const text = '{ "shapes": { "a#Set": { "type": "set", "member": { "target": "a#B" } } }, "smithy": "1.0" }';
  expect(codesOf(text)).toEqual(['ast/deprecated-set at «"set"»']);
});

test("a set is a list of unique items", () => {
  const source = new SourceFile(
    "model.json",
    '{ "smithy": "1.0", "shapes": { "a#Set": { "type": "set", "member": { "target": "a#B" } } } }',
  );
  const [shape] = readModelFile(source).value.shapes;
  expect(shape?.kind).toBe("list");
  expect(shape?.traits.map(({ trait }) => trait.text)).toEqual(["smithy.api#uniqueItems"]);
});

test("`apply` names shapes and members from outside", () => {
  const { applications } = read(
    shapes(`
      "a#A": { "type": "apply", "traits": { "a#t": 1, "a#u": 2 } },
      "a#A$b": { "type": "apply", "traits": { "a#t": 3 } }
    `),
  );
  const texts = applications.map(
    ({ target, member, trait }) => `${idOf(target)} ${member?.name} ${idOf(trait)}`,
  );
  expect(texts).toEqual(["a#A undefined a#t", "a#A undefined a#u", "a#A b a#t"]);
});

test("`__proto__` is a key like any other", () => {
  const { metadata, shapes: defined } = read(
    `{ "smithy": "2.0", "metadata": { "__proto__": { "__proto__": 1 } }, "shapes": {
      "a#A": { "type": "structure", "members": { "__proto__": { "target": "a#B" } } }
    } }`,
  );
  expect(metadata.map(({ key }) => key)).toEqual(["__proto__"]);
  expect(metadata.map(({ value }) => Object.keys(toPlainValue(value) as object))).toEqual([["__proto__"]]);
  const [shape] = defined;
  expect(shape?.kind === "structure" && shape.members.map(({ name }) => name)).toEqual(["__proto__"]);
});

test("broken JSON gives diagnostics and an empty fragment", () => {
  const { value, diagnostics } = readModelFile(new SourceFile("model.json", '{ "smithy": "2.0", '));
  expect(value.shapes).toEqual([]);
  expect(diagnostics.map(({ code, eventId }) => `${code} ${eventId}`)).toEqual(["json/unclosed Model"]);
});

test.each(["[]", "1", '"smithy"', "null", '{ "Smithy": "2.0" }'])("%s is no model", (text) => {
  expect(codesOf(text).map((line) => line.split(" ")[0])).toEqual(["ast/no-model"]);
});

test("what is wrong with one shape leaves the others be", () => {
  const { value } = readModelFile(
    new SourceFile("model.json", shapes('"a#A": { "type": "list", "member": 1 }, "a#B": { "type": "blob" }')),
  );
  expect(value.shapes.map(({ id }) => id)).toEqual(["a#A", "a#B"]);
});
