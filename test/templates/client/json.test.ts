import { describe, expect, test } from "vitest";

import { expectBigDecimal, expectBigInteger } from "../../../templates/client/big-json.js";
import { DeserializationError } from "../../../templates/client/deserialization-error.js";
import {
  expectBlob,
  expectBoolean,
  expectByte,
  expectDateTime,
  expectDocument,
  expectDouble,
  expectEnum,
  expectEpochSeconds,
  expectHttpDate,
  expectInt,
  expectIntEnum,
  expectObject,
  expectShort,
  expectString,
  parseJsonObject,
  type Read,
  readList,
  readMap,
  readSparseList,
  readSparseMap,
  readStructure,
  unionMember,
} from "../../../templates/client/json.js";

function bodyOf(text: string): Parameters<typeof parseJsonObject>[0] {
  return { statusCode: 200, headers: {}, body: new TextEncoder().encode(text) };
}

/** What a reader makes of each value: the value, or "refused". */
function outcomes<Value>(read: Read<Value>, values: readonly unknown[]): unknown[] {
  return values.map((value) => {
    try {
      return read(value, "x");
    } catch (error) {
      if (error instanceof DeserializationError) return "refused";
      throw error;
    }
  });
}

describe("a body", () => {
  test("is a JSON object; an empty one is an object without members", () => {
    expect(parseJsonObject(bodyOf('{"a":1}'))).toEqual({ a: 1 });
    expect(parseJsonObject(bodyOf(""))).toEqual({});
  });

  test.each([["null"], ["1"], ["[]"], ['"text"'], ["{"], ["{} x"], ["<html>"]])(
    "is refused when it is %s",
    (text) => {
      expect(() => parseJsonObject(bodyOf(text))).toThrow(DeserializationError);
    },
  );

  test("is read past a byte order mark and bytes that are not UTF-8", () => {
    expect(parseJsonObject(bodyOf('\uFEFF{"a":1}'))).toEqual({ a: 1 });
    const body = Uint8Array.from([
      ...new TextEncoder().encode('{"a":"'),
      0xff,
      ...new TextEncoder().encode('"}'),
    ]);
    expect(parseJsonObject({ ...bodyOf(""), body })).toEqual({ a: "\uFFFD" });
  });

  test("that is not JSON is told with the parser's own error as the cause", () => {
    const error = refusal(() => parseJsonObject(bodyOf("<html>")));
    expect(error.message).toBe("Expected JSON in the response.");
    expect(error.cause).toBeInstanceOf(SyntaxError);
  });
});

describe("a reader", () => {
  test("of strings takes numbers and booleans for their text", () => {
    expect(outcomes(expectString, ["a", "", 1.5, true, null, {}, []])).toEqual([
      "a",
      "",
      "1.5",
      "true",
      "refused",
      "refused",
      "refused",
    ]);
  });

  test("of enums lets unknown values pass", () => {
    expect(expectEnum<"A" | "B">("C", "x")).toBe("C");
    expect(expectIntEnum<1 | 2>(3, "x")).toBe(3);
    expect(outcomes(expectIntEnum, [1.5, "one"])).toEqual(["refused", "refused"]);
  });

  test("of booleans takes their text and 0 and 1", () => {
    expect(outcomes(expectBoolean, [true, false, "true", "false", 1, 0, "yes", 2, {}])).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
      "refused",
      "refused",
      "refused",
    ]);
  });

  test.each([
    ["bytes", expectByte, 127],
    ["shorts", expectShort, 32_767],
    ["integers", expectInt, 2_147_483_647],
  ])("of %s keeps to their range", (_, read, last) => {
    expect(outcomes(read, [last, -last - 1, last + 1, -last - 2])).toEqual([
      last,
      -last - 1,
      "refused",
      "refused",
    ]);
  });

  test("of strings and doubles takes whole numbers of any length", () => {
    expect(expectString(2n ** 60n, "m")).toBe("1152921504606846976");
    expect(expectDouble(2n ** 60n, "m")).toBe(2 ** 60);
    expect(outcomes(expectInt, [2n ** 60n])).toEqual(["refused"]);
  });

  test("of whole numbers takes their text, and refuses fractions", () => {
    expect(outcomes(expectInt, ["300", 3e2, 1.5, "1.5", "", " 1", "0x10", "NaN", true, null])).toEqual([
      300,
      300,
      ...Array<string>(8).fill("refused"),
    ]);
  });

  test("of doubles takes their text and the three that JSON has no number for", () => {
    expect(outcomes(expectDouble, [1.5, "10.5", "-1e3", "NaN", "Infinity", "-Infinity"])).toEqual([
      1.5,
      10.5,
      -1000,
      NaN,
      Infinity,
      -Infinity,
    ]);
    expect(outcomes(expectDouble, ["", "1,5", "infinity", true, null, {}, Infinity, "1e400"])).toEqual(
      Array(8).fill("refused"),
    );
  });

  test("of big integers keeps every digit of a text", () => {
    expect(outcomes(expectBigInteger, [7, "123456789012345678901234567890", 1.5, "1e3", null])).toEqual([
      7n,
      123456789012345678901234567890n,
      "refused",
      "refused",
      "refused",
    ]);
  });

  test("of big decimals keeps the text", () => {
    expect(outcomes(expectBigDecimal, ["1.10", 1.5, "a", null])).toEqual([
      "1.10",
      "1.5",
      "refused",
      "refused",
    ]);
  });

  test("of epoch seconds takes numbers and their text", () => {
    const date = new Date("2015-07-01T00:00:00.500Z");
    expect(outcomes(expectEpochSeconds, [1435708800.5, "1435708800.5", 1.4357088005e9])).toEqual([
      date,
      date,
      date,
    ]);
    expect(outcomes(expectEpochSeconds, [true, {}, "yesterday", "2015-07-01T00:00:00Z", 1e300])).toEqual(
      Array(5).fill("refused"),
    );
  });

  test("of date-times and of HTTP's dates takes those alone", () => {
    const date = new Date("2015-07-01T00:00:00Z");
    expect(outcomes(expectDateTime, ["2015-07-01T02:00:00+02:00", 1435708800, "yesterday"])).toEqual([
      date,
      "refused",
      "refused",
    ]);
    expect(outcomes(expectHttpDate, ["Wed, 01 Jul 2015 00:00:00 GMT", 1435708800])).toEqual([
      date,
      "refused",
    ]);
  });

  test("of blobs takes base64", () => {
    expect(outcomes(expectBlob, ["aGk=", "", "a", 1])).toEqual([
      Uint8Array.from([104, 105]),
      new Uint8Array(),
      "refused",
      "refused",
    ]);
  });

  test("of documents takes whatever JSON has", () => {
    expect(outcomes(expectDocument, [null, [1, { a: "b" }], [Infinity]])).toEqual([
      null,
      [1, { a: "b" }],
      "refused",
    ]);
  });

  test("of objects takes neither null nor lists", () => {
    expect(outcomes(expectObject, [{ a: 1 }, [], null, "x"])).toEqual([
      { a: 1 },
      "refused",
      "refused",
      "refused",
    ]);
  });
});

describe("a list", () => {
  test("loses its nulls, a sparse one keeps them", () => {
    expect(readList(["a", null, 1], "x", expectString)).toEqual(["a", "1"]);
    expect(readSparseList(["a", null, 1], "x", expectString)).toEqual(["a", null, "1"]);
  });

  test("is refused when it is something else", () => {
    expect(outcomes((value, name) => readList(value, name, expectString), [{}, "a", null])).toEqual(
      Array(3).fill("refused"),
    );
  });
});

describe("a map", () => {
  test("loses its nulls, a sparse one keeps them", () => {
    expect(readMap({ a: "b", c: null }, "x", expectString)).toEqual({ a: "b" });
    expect(readSparseMap({ a: "b", c: null }, "x", expectString)).toEqual({ a: "b", c: null });
  });

  test("has any key, also those that objects inherit", () => {
    const json: unknown = JSON.parse('{"__proto__":"a","constructor":"b","toString":"c"}');
    const map = readMap(json, "x", expectString);
    expect(Object.entries(map)).toEqual([
      ["__proto__", "a"],
      ["constructor", "b"],
      ["toString", "c"],
    ]);
    expect(Object.getPrototypeOf(map)).toBe(Object.prototype);
  });

  test("is refused when it is something else", () => {
    expect(outcomes((value, name) => readMap(value, name, expectString), [[], "a", null])).toEqual(
      Array(3).fill("refused"),
    );
  });
});

describe("a union", () => {
  test("has one member; nulls and `__type` do not count", () => {
    expect(unionMember({ __type: "U", a: null, b: 0 })).toBe("b");
  });

  test.each([[{}], [{ a: 1, b: 2 }], [{ a: null }]])("is refused as %j", (json) => {
    expect(() => unionMember(json)).toThrow(DeserializationError);
  });
});

describe("an error", () => {
  const readInner = (json: Record<string, unknown>): unknown =>
    readMap(json["tags"], "tags", (value, name) => readList(value, name, expectInt));

  test("names the whole path as a JSON pointer, and no value", () => {
    const error = refusal(() => readStructure({ tags: { "a/b~c": [1, "secret"] } }, "outer", readInner));
    expect(error.path).toBe("/outer/tags/a~1b~0c/1");
    expect(error.message).toBe(
      "Expected a whole number of 32 bits, found string at /outer/tags/a~1b~0c/1 in the response.",
    );
    expect(error.stack).toContain(error.message);
  });

  test("of another kind goes through unchanged", () => {
    const other = new Error("other");
    const fail = (): never => {
      throw other;
    };
    expect(() => readStructure({}, "x", fail)).toThrow(other);
  });
});

function refusal(read: () => unknown): DeserializationError {
  try {
    read();
  } catch (error) {
    if (error instanceof DeserializationError) return error;
  }
  throw new Error("Nothing was refused.");
}
