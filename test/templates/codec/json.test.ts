import { expect, it } from "vitest";
import {
  isJsonObject,
  setEntry,
  writeList,
  writeMap,
  writeSparseList,
  writeSparseMap,
} from "../../../templates/codec/json.js";

const double = (value: number): number => value * 2;

it("an object is neither null nor an array", () => {
  expect(isJsonObject({})).toBe(true);
  expect(isJsonObject(JSON.parse('{"__proto__": null}'))).toBe(true);
  for (const value of [null, undefined, [], "{}", 1, true]) expect(isJsonObject(value)).toBe(false);
});

it("__proto__ is an entry like any other", () => {
  const record: Record<string, string> = {};
  setEntry(record, "__proto__", "a");
  setEntry(record, "constructor", "b");
  expect(JSON.stringify(record)).toBe('{"__proto__":"a","constructor":"b"}');
  expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
  expect(JSON.stringify(writeMap(record))).toBe('{"__proto__":"a","constructor":"b"}');
  expect(JSON.stringify(writeSparseMap(record))).toBe('{"__proto__":"a","constructor":"b"}');
});

it("a writer of a sparse map's values need not know of null", () => {
  const map: Record<string, { readonly id: number } | null> = { a: { id: 1 }, b: null };
  const write = (value: { readonly id: number }): number => value.id;
  expect(writeSparseMap(map, write)).toStrictEqual({ a: 1, b: null });
  expect(writeSparseList(Object.values(map), write)).toStrictEqual([1, null]);
});

it("a map loses its null entries, a sparse one keeps them", () => {
  const map = { a: 1, b: null, c: undefined };
  expect(writeMap(map)).toStrictEqual({ a: 1 });
  expect(writeMap(map, double)).toStrictEqual({ a: 2 });
  expect(writeSparseMap(map)).toStrictEqual({ a: 1, b: null, c: null });
  expect(writeSparseMap(map, double)).toStrictEqual({ a: 2, b: null, c: null });
});

it("a list loses its null items, a sparse one keeps them", () => {
  const list = [1, null, 0, undefined];
  expect(writeList(list)).toStrictEqual([1, 0]);
  expect(writeList(list, double)).toStrictEqual([2, 0]);
  expect(writeSparseList(list)).toStrictEqual([1, null, 0, null]);
  expect(writeSparseList(list, double)).toStrictEqual([2, null, 0, null]);
});

it("nothing is written of a map's prototype", () => {
  const map = Object.setPrototypeOf({ own: 2 }, { inherited: 1 }) as Record<string, number>;
  expect(writeMap(map)).toStrictEqual({ own: 2 });
});
