import fc from "fast-check";
import { expect, it } from "vitest";
import { entryPath, pointerSegments } from "../../../templates/codec/pointer.js";

it("a slash and a tilde in a key are escaped", () => {
  expect(entryPath("/tags", "a/b~c~1")).toBe("/tags/a~1b~0c~01");
  expect(entryPath("", "")).toBe("/");
  expect(entryPath("/list", 3)).toBe("/list/3");
});

it("any keys come back from their pointer", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (keys) => {
      expect(pointerSegments(keys.reduce<string>(entryPath, ""))).toStrictEqual(keys);
    }),
  );
});
