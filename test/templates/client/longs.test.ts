import { describe, expect, it } from "vitest";

import { parseJson } from "../../../templates/client/json.js";
import { expectLong, expectSafeLong } from "../../../templates/client/longs.js";
import { parseLongJson } from "../../../templates/codec/long-json.js";

describe("a client reads longs", () => {
  it("exactly, of JSON and of text", () => {
    expect([1, 2n ** 60n, "-9223372036854775808", "12"].map((value) => expectLong(value, "m"))).toEqual([
      1,
      2n ** 60n,
      -(2n ** 63n),
      12,
    ]);
  });

  it("and refuses what is none", () => {
    for (const value of [1.5, 2n ** 63n, 2 ** 60, "9223372036854775808", "1.5", "", true, {}]) {
      expect(() => expectLong(value, "m")).toThrow("Expected a whole number of 64 bits");
    }
  });

  it("as numbers where the service has chosen those, and never rounded", () => {
    expect([1, "12"].map((value) => expectSafeLong(value, "m"))).toEqual([1, 12]);
    expect(() => expectSafeLong(2 ** 60, "m")).toThrow("at /m in the response");
    expect(() => expectSafeLong("1152921504606846976", "m")).toThrow("Expected a whole number below 2^53");
  });

  it("with a parser of their own", () => {
    const body = new TextEncoder().encode("9223372036854775807");
    const response = { statusCode: 200, headers: {}, body };
    expect(parseJson(response, parseLongJson)).toBe(9223372036854775807n);
  });
});
