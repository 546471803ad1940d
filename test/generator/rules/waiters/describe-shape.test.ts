import { expect, test } from "vitest";
import type { DescribedValue } from "../../../../generator/jmespath/described-value.js";
import { describeShape } from "../../../../generator/rules/waiters/describe-shape.js";
import { modelOf, NAMESPACE } from "../../../support/assembled-model.js";

function describe(name: string, text: string): DescribedValue {
  const model = modelOf(text);
  return describeShape(model, model.shapes.get(`${NAMESPACE}#${name}`));
}

/** A description as far as it goes, as a plain value. */
function sampleOf(value: DescribedValue): unknown {
  switch (value.kind) {
    case "object":
      return Object.fromEntries(value.keys.map((key) => [key, sampleOf(value.get(key))]));
    case "array": {
      const items = value.items.map(sampleOf);
      return Array.from({ length: value.repeats }, () => items).flat();
    }
    case "boolean":
    case "number":
    case "string":
      return value.value;
    default:
      return `<${value.kind}>`;
  }
}

test("each type has a sample", () => {
  const text = `
    structure All { a: String, b: Boolean, c: Integer, d: Timestamp, e: Blob, f: Document, g: Names, h: NamesByName }
    list Names { member: String }
    map NamesByName { key: String, value: Names }
  `;
  expect(sampleOf(describe("All", text))).toEqual({
    a: "aa",
    b: true,
    c: 8,
    d: 0,
    e: "blob",
    f: "<any>",
    g: ["aa", "aa"],
    h: { aa0: ["aa", "aa"], aa1: ["aa", "aa"] },
  });
});

test("a sample keeps the bounds of its shape", () => {
  const text = `
    structure All { a: Long, b: Short, c: Low, d: High, e: Many }
    @length(min: 4) string Long
    @length(max: 1) string Short
    @range(max: 2) integer Low
    @range(min: 100) integer High
    @length(min: 3) list Many { member: String }
  `;
  expect(sampleOf(describe("All", text))).toEqual({ a: "aaaa", b: "a", c: 2, d: 100, e: ["aa", "aa", "aa"] });
});

test("a shape within itself is not described again", () => {
  const text = `
    structure Folder { name: String, folders: Folders }
    list Folders { member: Folder }
  `;
  const inner = { name: "<any>", folders: "<any>" };
  expect(sampleOf(describe("Folder", text))).toEqual({ name: "aa", folders: [inner, inner] });
});

test("a shape in two places is described in both", () => {
  const text = `
    structure Pair { first: Name, second: Name }
    structure Name { text: String }
  `;
  expect(sampleOf(describe("Pair", text))).toEqual({ first: { text: "aa" }, second: { text: "aa" } });
});

test("a list that must be huge costs nothing", () => {
  const text = `@length(min: 1000000000) list Huge { member: String }`;
  expect(describe("Huge", text)).toMatchObject({
    kind: "array",
    repeats: 1_000_000_000,
    items: [{ kind: "string" }],
  });
});
