import { expect, it } from "vitest";
import { hasDuplicates } from "../../../templates/validators/unique-items.js";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

it.each<[string, unknown[]]>([
  ["strings", ["abc", "abc"]],
  ["booleans", [true, false, true]],
  ["numbers", [1, 2, 1]],
  ["zeros", [0, -0]],
  ["bigints", [1n, 1n]],
  ["timestamps", [new Date(1), new Date(1)]],
  ["blobs", [bytes(1, 2), bytes(1, 2)]],
  [
    "lists",
    [
      ["foo", "bar"],
      ["foo", "bar"],
    ],
  ],
  [
    "maps in another order",
    [
      { a: 1, b: { c: "x" } },
      { b: { c: "x" }, a: 1 },
    ],
  ],
  ["structures with an absent member", [{ a: 1 }, { a: 1, b: undefined }]],
])("equal %s are found", (_, list) => {
  expect(hasDuplicates(list)).toBe(true);
});

it.each<[string, unknown[]]>([
  ["no items at all", []],
  ["values of other types that look alike", ["1", 1, 1n, true, "true", null, "null"]],
  ["timestamps", [new Date(1), new Date(2)]],
  ["blobs", [bytes(1, 2), bytes(12), bytes(1, 2, 0)]],
  ["lists", [["a", "b"], ["b", "a"], ['a","b'], ["a,b"], "[a,b]", '["a","b"]']],
  ["structures", [{ a: 1 }, { a: "1" }, { b: 1 }, {}, [], "{}"]],
  ["keys that objects inherit", [JSON.parse('{"__proto__": 1}'), {}]],
])("different %s are told apart", (_, list) => {
  expect(hasDuplicates(list)).toBe(false);
});

it("a hundred thousand structures are compared in well under a second each way", () => {
  const list = Array.from({ length: 100_000 }, (_, index) => ({
    id: index,
    tags: { name: `item ${index}` },
  }));
  const start = performance.now();
  expect(hasDuplicates(list)).toBe(false);
  expect(performance.now() - start).toBeLessThan(2000);
});
