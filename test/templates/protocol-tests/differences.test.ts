import { describe, expect, it } from "vitest";
import { JsonNumber } from "../../../templates/codec/json-number.js";
import { differences } from "../../../templates/protocol-tests/differences.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("values that are the same", () => {
  it.each([
    ["strings", "a", "a"],
    ["NaN", NaN, NaN],
    ["zero and minus zero", 0, -0],
    ["a number and its longer text", 1, new JsonNumber("1.0")],
    ["dates of one time", new Date(1000), new Date(1000)],
    ["bytes, of whichever class", Buffer.from("abc"), bytes("abc")],
    ["null and null", null, null],
    ["a property that is undefined and one that is absent", { a: undefined }, {}],
    ["lists", [1, [2]], [1, [2]]],
    ["records without a prototype", Object.assign(Object.create(null), { a: 1 }), { a: 1 }],
    ["keys that objects inherit", JSON.parse('{"__proto__":1}'), JSON.parse('{"__proto__":1}')],
  ])("%s", (_, actual, expected) => {
    expect(differences(actual, expected)).toStrictEqual([]);
  });
});

describe("values that differ", () => {
  it.each([
    ["strings", "b", "a", `At '': expected "a", found "b".`],
    ["a number and its text", "1", 1, `At '': expected 1, found "1".`],
    ["a bigint and a number", 1, 1n, "At '': expected 1n, found 1."],
    ["NaN and a number", 1, NaN, "At '': expected NaN, found 1."],
    ["null and nothing", undefined, null, "At '': expected null, found nothing."],
    ["null and a property that is absent", { a: null }, {}, "At '/a': expected nothing, found null."],
    [
      "times",
      new Date(1000),
      new Date(2000),
      "At '': expected the time 1970-01-01T00:00:02.000Z, found the time 1970-01-01T00:00:01.000Z.",
    ],
    [
      "a time and its seconds",
      1,
      new Date(1000),
      "At '': expected the time 1970-01-01T00:00:01.000Z, found 1.",
    ],
    ["bytes", bytes("ab"), bytes("abc"), `At '': expected the bytes of "abc", found the bytes of "ab".`],
    [
      "bytes that are no text",
      bytes("a"),
      new Uint8Array([255]),
      `At '': expected the bytes /w==, found the bytes of "a".`,
    ],
    ["a list and a record", { 0: 1 }, [1], `At '': expected [1], found { "0": 1 }.`],
    ["a key that objects inherit", {}, { toString: 1 }, "At '/toString': expected 1, found nothing."],
    [
      "a date that stands for a record",
      new Date(0),
      {},
      "At '': expected {}, found the time 1970-01-01T00:00:00.000Z.",
    ],
  ])("%s", (_, actual, expected, message) => {
    expect(differences(actual, expected)).toStrictEqual([message]);
  });

  it("are all found, each at its own place", () => {
    expect(
      differences({ a: { "x/y": 1 }, b: [1, 2], d: true }, { a: { "x/y": 2 }, b: [1, 3, 4], c: "new" }),
    ).toStrictEqual([
      "At '/a/x~1y': expected 2, found 1.",
      "At '/b': expected a list of 3, found one of 2.",
      "At '/b/1': expected 3, found 2.",
      `At '/c': expected "new", found nothing.`,
      "At '/d': expected nothing, found true.",
    ]);
  });

  it("are shown up to a length", () => {
    expect(differences("a", "b".repeat(1000))[0]).toHaveLength(329);
  });
});
