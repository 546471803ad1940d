import { describe, expect, it } from "vitest";
import { SerializationException } from "../../../templates/server/exceptions.js";
import {
  type JsonReader,
  readBlob,
  readBoolean,
  readByte,
  readDocument,
  readDouble,
  readInteger,
  readList,
  readLong,
  readSafeLong,
  readMap,
  readObject,
  readShort,
  readSparseList,
  readSparseMap,
  readString,
  readUnionMember,
} from "../../../templates/server/json-reader.js";

/** The message with which a value of a member `m` is refused. */
function refusal(read: JsonReader<unknown>, value: unknown): string {
  try {
    read(value, "/at", "m");
  } catch (error) {
    if (error instanceof SerializationException) return `${error.pointer}: ${error.message}`;
  }
  return "taken";
}

function sentence(expected: string): string {
  return `/at/m: Value at '/at/m' failed to satisfy constraint: Member must be ${expected}`;
}

describe.each<[string, JsonReader<unknown>, string, unknown[], unknown[]]>([
  ["a string", readString, "a string", ["", "x"], [1, true, [], {}, null]],
  ["a boolean", readBoolean, "a boolean", [true, false], ["true", "1", 1, 0, null]],
  ["a byte", readByte, "a whole number from -128 to 127", [-128, 127], [128, -129, 1.5, "1", true, null]],
  ["a short", readShort, "a whole number from -32768 to 32767", [-32768, 32767], [40000, "123", 1.001]],
  [
    "an integer",
    readInteger,
    "a whole number from -2147483648 to 2147483647",
    [-2147483648, 2147483647],
    [2147483648, "123", 1.001],
  ],
  [
    "a long",
    readLong,
    "a whole number of 64 bits",
    [2 ** 53 - 1, -(2 ** 53) + 1],
    [2 ** 53, 184467440737095500000, "123", 1.001, true],
  ],
  ["a double", readDouble, "a number", [1.5, 0, -1e308], ["123", "1.5", true, "nan", null]],
  ["a structure", readObject, "a JSON object", [], ["{}", 1, [], null, undefined]],
])("%s", (_, read, expected, good, bad) => {
  it.each(good.map((value) => [value]))("may be %j", (value) => {
    expect(read(value, "/at", "m")).toBe(value);
  });

  it.each(bad.map((value) => [value]))("may not be %j", (value) => {
    expect(refusal(read, value)).toBe(sentence(expected));
  });
});

it("a long beyond 2^53 is a bigint, and none where longs are numbers", () => {
  expect([2n ** 63n - 1n, -(2n ** 63n), 5].map((value) => readLong(value, "", "m"))).toEqual([
    2n ** 63n - 1n,
    -(2n ** 63n),
    5,
  ]);
  expect(() => readLong(2n ** 63n, "", "m")).toThrow("Member must be a whole number of 64 bits");
  expect(readSafeLong(2 ** 53 - 1, "", "m")).toBe(2 ** 53 - 1);
  expect(() => readSafeLong(2 ** 53, "", "m")).toThrow(
    "Member must be a whole number from -9007199254740991 to 9007199254740991",
  );
});

it("a double may be one of three strings", () => {
  expect(readDouble("NaN", "", "m")).toBeNaN();
  expect(readDouble("Infinity", "", "m")).toBe(Number.POSITIVE_INFINITY);
  expect(readDouble("-Infinity", "", "m")).toBe(Number.NEGATIVE_INFINITY);
});

it("a blob is base64", () => {
  expect(readBlob("YmxvYg==", "", "m")).toStrictEqual(new TextEncoder().encode("blob"));
  for (const value of ["xyz", "YmxvYg=", "[][]", "-_==", [98], ["b"], 981081198, true, null]) {
    expect(refusal(readBlob, value)).toBe(sentence("a base64 string"));
  }
});

it("a document is anything but a number that no double can hold", () => {
  expect(readDocument(null, "", "m")).toBeNull();
  expect(refusal(readDocument, JSON.parse('{"a":[1,-1e400]}'))).toBe(
    sentence("a document with numbers that a double can hold"),
  );
});

it("a list names the item that is wrong, and null is no item", () => {
  const readStrings: JsonReader<string[]> = (value, path, key) => readList(value, path, key, readString);
  expect(readStrings(["a", ""], "", "m")).toStrictEqual(["a", ""]);
  expect(refusal(readStrings, {})).toBe(sentence("a list"));
  expect(refusal(readStrings, ["a", null])).toContain("/at/m/1: ");
});

it("a map names the entry that is wrong, and null is no value", () => {
  const readStrings: JsonReader<unknown> = (value, path, key) => readMap(value, path, key, readString);
  expect(readStrings({ a: "b" }, "", "m")).toStrictEqual({ a: "b" });
  expect(refusal(readStrings, [])).toBe(sentence("a map"));
  expect(refusal(readStrings, { "a/b~": null })).toContain("/at/m/a~1b~0: ");
});

it("__proto__ is a key like any other", () => {
  const map = readMap(JSON.parse('{"__proto__": "a", "constructor": "b"}'), "", "m", readString);
  expect(JSON.stringify(map)).toBe('{"__proto__":"a","constructor":"b"}');
  expect(Object.getPrototypeOf(map)).toBe(Object.prototype);
});

it("only sparse lists and maps take null", () => {
  expect(readSparseList([null, "a"], "", "m", readString)).toStrictEqual([null, "a"]);
  expect(readSparseMap({ a: null, b: "c" }, "", "m", readString)).toStrictEqual({ a: null, b: "c" });
  expect(refusal((value, path, key) => readSparseList(value, path, key, readString), [1])).toContain(
    "/at/m/0: ",
  );
});

it("a union has exactly one member set", () => {
  const read: JsonReader<string> = (value, path, key) =>
    readUnionMember(readObject(value, path, key), path, key);
  expect(read({ a: 0 }, "", "u")).toBe("a");
  expect(read({ a: 0, b: null, __type: "X" }, "", "u")).toBe("a");
  for (const value of [{}, { a: null }, { a: 1, b: 2 }]) {
    expect(refusal(read, value)).toBe(sentence("a union with exactly one member set"));
  }
});
