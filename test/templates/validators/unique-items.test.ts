import { expect, it } from "vitest";
import { canonicalDecimal } from "../../../templates/validators/numbers.js";
import {
  canonicalList,
  canonicalMap,
  canonicalMembers,
  hasDuplicates,
} from "../../../templates/validators/unique-items.js";

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
  ["values of other types that look alike", ["1", 1, 2n, true, "true", null, "null"]],
  ["timestamps", [new Date(1), new Date(2)]],
  ["blobs", [bytes(1, 2), bytes(12), bytes(1, 2, 0)]],
  ["lists", [["a", "b"], ["b", "a"], ['a","b'], ["a,b"], "[a,b]", '["a","b"]']],
  ["structures", [{ a: 1 }, { a: "1" }, { b: 1 }, {}, [], "{}"]],
  ["keys that objects inherit", [JSON.parse('{"__proto__": 1}'), {}]],
])("different %s are told apart", (_, list) => {
  expect(hasDuplicates(list)).toBe(false);
});

it("a long is equal whether it is a number or a bigint", () => {
  expect(hasDuplicates([5, 5n])).toBe(true);
  expect(hasDuplicates([2 ** 53 - 1, 2n ** 53n, 2n ** 53n + 1n])).toBe(false);
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

it("decimal numbers are equal by what they count, not by how they are written", () => {
  expect(hasDuplicates(["1.50", "15e-1"], canonicalDecimal)).toBe(true);
  expect(hasDuplicates(["0", "-0.00"], canonicalDecimal)).toBe(true);
  expect(hasDuplicates(["1", "-1", "10", "x"], canonicalDecimal)).toBe(false);
});

it("decimal numbers inside of items are equal in the same way, text beside them is not", () => {
  const price = canonicalMembers({ price: canonicalDecimal });
  expect(hasDuplicates([{ price: "1.0" }, { price: "1" }], price)).toBe(true);
  expect(
    hasDuplicates(
      [
        { price: "1", name: "1.0" },
        { price: "1", name: "1" },
      ],
      price,
    ),
  ).toBe(false);
  expect(hasDuplicates([{}, { price: undefined }, { price: null }], price)).toBe(true);
  expect(hasDuplicates([["1.0"], ["1"]], canonicalList(canonicalDecimal))).toBe(true);
  // Read from JSON, `__proto__` is a key like any other.
  const maps: unknown[] = [JSON.parse('{"__proto__":"1.0"}'), JSON.parse('{"__proto__":"1"}'), {}];
  expect(hasDuplicates(maps.slice(0, 2), canonicalMap(canonicalDecimal))).toBe(true);
  expect(hasDuplicates(maps.slice(1), canonicalMap(canonicalDecimal))).toBe(false);
});

it("what is of a wrong type is left as it is", () => {
  const canonical = canonicalMembers({ prices: canonicalList(canonicalMap(canonicalDecimal)) });
  expect(hasDuplicates([1, null, { prices: 1 }, { prices: [2] }], canonical)).toBe(false);
});
