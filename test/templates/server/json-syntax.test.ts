import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exceedsDepth, findFault } from "../../../templates/server/json-syntax.js";

describe("the depth", () => {
  it("counts objects and lists, in strings none", () => {
    expect(exceedsDepth('[{"a":[]}]', 3)).toBe(false);
    expect(exceedsDepth('[{"a":[]}]', 2)).toBe(true);
    expect(exceedsDepth("[[],[],[],[]]", 2)).toBe(false);
    expect(exceedsDepth('["[[[[", "\\"[[[[", "]]]]"]', 1)).toBe(false);
  });

  it("is found in a million brackets without a stack, and in a long string", () => {
    expect(exceedsDepth("[".repeat(1_000_000), 100)).toBe(true);
    expect(exceedsDepth(`["${"[".repeat(1_000_000)}"]`, 100)).toBe(false);
  });

  it("is that of the value, for any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value);
        expect(exceedsDepth(text, depthOf(value))).toBe(false);
        expect(exceedsDepth(`[${text}]`, depthOf(value))).toBe(true);
      }),
    );
  });
});

describe("a fault", () => {
  it.each([
    ['{"canarySettings": {"percentTraffic": NaN}}', "/canarySettings/percentTraffic"],
    ['{"a": [1, 2, -Infinity]}', "/a/2"],
    ['{"a": 2ABC}', "/a"],
    ['{"a": 0x42}', "/a"],
    ['{"a/b": True}', "/a~1b"],
    ['{"map": {null: "abc"}}', "/map"],
    ['{"variables": {"a":,"b":"c"}}', "/variables/a"],
    ['{"a": ["b" }', "/a/0"],
    ['{"a": "b', "/a"],
    ['{"a": "\\x"}', "/a"],
    ['{"a": 1} // comment', ""],
    ["{'a': 1}", ""],
    ['{"a": 1,}', ""],
    ["{[", ""],
    ["", ""],
  ])("in %s is at %j", (text, pointer) => {
    expect(() => void JSON.parse(text)).toThrow(SyntaxError);
    expect(findFault(text)).toBe(pointer);
  });

  it("is looked for in time proportional to the text, whatever the text", () => {
    const start = performance.now();
    findFault(`{"a": "${"\\n".repeat(500_000)}`);
    findFault(`[${"1,".repeat(300_000)}`);
    findFault(`{"a": ${"9".repeat(1_000_000)}x}`);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it("is never looked for in vain, nor with an exception", () => {
    const pieces = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      '"',
      "1",
      "-",
      "null",
      "NaN",
      " ",
      "\\",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        expect(typeof findFault(parts.join(""))).toBe("string");
      }),
      { numRuns: 2000 },
    );
  });
});

function depthOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
