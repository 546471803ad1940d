import { describe, expect, it } from "vitest";

import { setPrefixHeaders } from "../../../templates/server/prefix-headers.js";

describe("the entries of a map as headers", () => {
  it("are named by the prefix and the key, in lower case", () => {
    const headers: Record<string, string> = { "x-note-old": "kept" };
    setPrefixHeaders(headers, "x-note-", { Salt: "little", OIL: "none" });
    expect(headers).toEqual({ "x-note-old": "kept", "x-note-salt": "little", "x-note-oil": "none" });
  });

  it.each(["a b", "a:b", "a\r\nset-cookie", "", "ä"])("cannot have the key %j without a prefix", (key) => {
    expect(() => setPrefixHeaders({}, "", { [key]: "value" })).toThrow(TypeError);
  });

  it("cannot have a line break in a value", () => {
    expect(() => setPrefixHeaders({}, "x-", { a: "b\r\nc: d" })).toThrow(TypeError);
  });

  it("may be named `__proto__`", () => {
    const headers: Record<string, string> = {};
    setPrefixHeaders(headers, "", JSON.parse('{"__proto__":"a"}') as Record<string, string>);
    expect(Object.entries(headers)).toEqual([["__proto__", "a"]]);
  });
});
