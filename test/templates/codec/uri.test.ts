import fc from "fast-check";
import { expect, it } from "vitest";
import {
  decodeSegment,
  encodeGreedy,
  encodeQueryValue,
  encodeSegment,
} from "../../../templates/codec/uri.js";

it("only letters, digits and -._~ stay as they are", () => {
  expect(encodeSegment("AZaz09-._~")).toBe("AZaz09-._~");
  expect(encodeSegment(":/?#[]@!$&'()*+,;=% ")).toBe(
    "%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%25%20",
  );
});

it("other characters go as their UTF-8", () => {
  expect(encodeSegment("é👍")).toBe("%C3%A9%F0%9F%91%8D");
});

it("a lone surrogate is refused, by the name of what has it", () => {
  expect(() => encodeSegment("a\uD800b")).toThrow(URIError);
  expect(() => encodeSegment("\uDC00\uD800", "stageName")).toThrow(
    "A lone surrogate in stageName has no UTF-8.",
  );
});

it("a greedy label keeps its slashes", () => {
  expect(encodeGreedy("a/b c//d")).toBe("a/b%20c//d");
});

it("a query value has no plus signs", () => {
  expect(encodeQueryValue("a b+c&d=e")).toBe("a%20b%2Bc%26d%3De");
});

it.each(["%", "%2", "%GG", "a%zz", "%FF", "%C3", "%C3%28", "%ED%A0%80"])("%j cannot be decoded", (text) => {
  expect(decodeSegment(text)).toBeUndefined();
});

it("an encoded slash is data, and a plus stays a plus", () => {
  expect(decodeSegment("a%2Fb+c")).toBe("a/b+c");
});

it("any text comes back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(encodeSegment(text)).toMatch(/^(?:[A-Za-z0-9\-._~]|%[0-9A-F]{2})*$/);
      expect(decodeSegment(encodeSegment(text))).toBe(text);
      expect(decodeSegment(encodeGreedy(text))).toBe(text);
    }),
  );
});
