import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { parseLongJson, stringifyLongJson } from "../../../templates/codec/long-json.js";
import { parseLong, toLong, writeLong, writeSafeLong } from "../../../templates/codec/longs.js";

const LAST = 2n ** 63n - 1n;

describe("a long", () => {
  it("is a number where that is exact, and a bigint beyond", () => {
    expect([1, 2n ** 53n - 1n, 2n ** 53n, LAST, -LAST - 1n].map(toLong)).toEqual([
      1,
      2 ** 53 - 1,
      2n ** 53n,
      LAST,
      -LAST - 1n,
    ]);
  });

  it("has 64 bits, no fraction and no rounding", () => {
    expect([LAST + 1n, -LAST - 2n, 2 ** 53, 1.5, NaN, Infinity, "1", true, null].map(toLong)).toEqual(
      Array(9).fill(undefined),
    );
  });

  it("is read from digits", () => {
    expect(["-9223372036854775808", "007", "9007199254740993", "12"].map(parseLong)).toEqual([
      -LAST - 1n,
      7,
      9007199254740993n,
      12,
    ]);
    expect(["9223372036854775808", "1.0", "1e3", "+1", "", " 1", "0x1"].map(parseLong)).toEqual(
      Array(7).fill(undefined),
    );
  });

  it("of very many digits is refused at once", () => {
    expect(parseLong("9".repeat(10_000_000))).toBeUndefined();
  });

  it("goes out as it is, or not at all", () => {
    expect([5, 5n, LAST].map(writeLong)).toEqual([5, 5, LAST]);
    expect(writeSafeLong(5)).toBe(5);
    for (const value of [2 ** 53, 1.5, LAST + 1n]) expect(() => writeLong(value)).toThrow(RangeError);
    for (const value of [2 ** 53, 1.5]) expect(() => writeSafeLong(value)).toThrow(RangeError);
  });
});

describe("JSON with longs", () => {
  it("keeps the digits of 64 bits", () => {
    const text = '{"a":[9223372036854775807,-9007199254740993,1],"b":{"__proto__":1152921504606847000}}';
    expect(stringifyLongJson(parseLongJson(text))).toBe(text);
  });

  it("has doubles and strings as always", () => {
    const text = '[0.1234567890123456,1e400,123456789012345678901234567890,"1234567890123456789",-0]';
    expect(parseLongJson(text)).toEqual(JSON.parse(text));
  });

  it("of any kind is what JSON.parse gives, but for the numbers that it would round", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify({ value, long: LAST }, (_, part: unknown) =>
          part === LAST ? 0 : part,
        ).replace(/0}$/, `${LAST}}`);
        const { value: read, long } = parseLongJson(text) as { value: unknown; long: unknown };
        expect(JSON.stringify(read, safe)).toBe(JSON.stringify(JSON.parse(JSON.stringify(value))));
        expect(long).toBe(LAST);
      }),
    );
  });

  it.each(["", "{", "[1,]", "01", '{"a":1}x', "NaN", "[9007199254740993"])("refuses %j", (text) => {
    expect(() => parseLongJson(text)).toThrow(SyntaxError);
  });

  it("takes the last of equal keys, as JSON.parse does", () => {
    const text = '{"a":9007199254740993,"a":1,"__proto__":1,"__proto__":2,"__proto__":9007199254740993}';
    const read = parseLongJson(text) as object;
    expect(Object.entries(read)).toEqual([
      ["a", 1],
      ["__proto__", 9007199254740993n],
    ]);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });

  it("may nest deep", () => {
    const depth = 200_000;
    let inner = parseLongJson("[".repeat(depth) + LAST + "]".repeat(depth));
    while (Array.isArray(inner)) inner = inner[0] as unknown;
    expect(inner).toBe(LAST);
  });

  it("passes on what cannot be written", () => {
    const value = {
      toJSON() {
        throw new Error("no");
      },
    };
    expect(() => stringifyLongJson(value)).toThrow("no");
  });
});

function safe(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}
