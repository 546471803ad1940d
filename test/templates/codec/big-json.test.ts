import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  parseBigJson,
  readBigDecimal,
  readBigInteger,
  stringifyBigJson,
  writeBigDecimal,
} from "../../../templates/codec/big-json.js";
import {
  JsonNumber,
  nearestDecimal,
  nearestNumber,
  withNearestNumbers,
} from "../../../templates/codec/json-number.js";

describe("JSON with big numbers", () => {
  it("keeps every digit from text to text", () => {
    const text = '{"integer":123456789012345678901234567890,"decimal":[0.10,1e400,-0]}';
    expect(stringifyBigJson(parseBigJson(text))).toBe(text);
  });

  it("reads numbers that JavaScript writes the same way as numbers", () => {
    expect(parseBigJson("[1,-2.5,0]")).toEqual([1, -2.5, 0]);
  });

  it("tells a number from its neighbour of the same print", () => {
    expect(parseBigJson("[1152921504606847000,1152921504606846976]")).toEqual([
      1152921504606847000n,
      1152921504606846976n,
    ]);
  });

  it("reads all other JSON as JSON.parse does", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(simplify(parseBigJson(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  it("keeps `__proto__` a plain key", () => {
    const value = parseBigJson('{"__proto__":{"a":1}}');
    expect(Object.keys(value as object)).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it.each(["", "{", "[1,]", "01", '{"a":1}x', "NaN", "'a'"])("refuses %j", (text) => {
    expect(() => parseBigJson(text)).toThrow(SyntaxError);
  });

  it("writes what JSON.stringify writes where there are no big numbers", () => {
    const value = { a: undefined, b: [undefined, null, "\u2028\ud800"], c: { d: true } };
    expect(stringifyBigJson(value)).toBe(JSON.stringify(value));
  });
});

describe("big numbers", () => {
  it("travel as JSON numbers", () => {
    expect(stringifyBigJson([2n ** 70n, writeBigDecimal("0.1000")])).toBe("[1180591620717411303424,0.1000]");
  });

  it("are read from small and large JSON numbers, and from nothing else", () => {
    expect([7, 2n ** 70n].map(readBigInteger)).toEqual([7n, 2n ** 70n]);
    expect([1.5, new JsonNumber("1.50"), "1", null, true].map(readBigInteger)).toEqual(
      Array(5).fill(undefined),
    );
    expect([1.5, new JsonNumber("1.50"), 2n ** 70n, "1"].map(readBigDecimal)).toEqual([
      "1.5",
      "1.50",
      "1180591620717411303424",
      undefined,
    ]);
  });

  it("have a nearest JavaScript number, for members of other kinds", () => {
    expect(nearestNumber(new JsonNumber("1.50"))).toBe(1.5);
    expect(nearestNumber("1.50")).toBe("1.50");
    expect(nearestNumber(2n ** 60n)).toBe(2 ** 60);
    expect(nearestDecimal(2n ** 60n)).toBe(2n ** 60n);
  });

  it("are plain numbers in documents, however deep", () => {
    const text = `{"a":[1.50,{"__proto__":1152921504606846976}],"b":"1.50"}`;
    expect(withNearestNumbers(parseBigJson(text))).toEqual(JSON.parse(text));
    expect(withNearestNumbers(2n ** 60n)).toBe(2 ** 60);
    const depth = 100_000;
    let inner = withNearestNumbers(parseBigJson("[".repeat(depth) + "1.0" + "]".repeat(depth)));
    while (Array.isArray(inner)) inner = inner[0] as unknown;
    expect(inner).toBe(1);
  });

  it("refuse text that is no number", () => {
    expect(() => writeBigDecimal("1;alert(1)")).toThrow(RangeError);
  });
});

function simplify(value: unknown): unknown {
  if (value instanceof JsonNumber) return Number(value.text);
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(simplify);
  if (typeof value !== "object" || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) {
    Object.defineProperty(copy, key, {
      value: simplify(entry),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return copy;
}
