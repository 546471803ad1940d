import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { didYouMean } from "../../../generator/diagnostics/suggestion.js";

const shapes = ["service", "structure", "string", "operation", "resource", "list", "map", "union"];

describe("didYouMean", () => {
  test.each([
    ["sevice", "service"],
    ["servcie", "service"],
    ["strcuture", "structure"],
    ["sring", "string"],
    ["operations", "operation"],
    ["lst", "list"],
    ["mpa", "map"],
  ])("a slip of the hand finds the word: %s", (word, meant) => {
    expect(didYouMean(word, shapes)).toBe(meant);
  });

  test("a word that is too far from all gets no suggestion", () => {
    expect(didYouMean("kubernetes", shapes)).toBeUndefined();
    expect(didYouMean("x", shapes)).toBeUndefined();
    expect(didYouMean("", shapes)).toBeUndefined();
    expect(didYouMean("service", [])).toBeUndefined();
  });

  test("a short word is not turned into another short word with which it shares nothing", () => {
    expect(didYouMean("a", ["b"])).toBeUndefined();
    expect(didYouMean("ab", ["cd"])).toBeUndefined();
  });

  test("case alone is the smallest slip", () => {
    expect(didYouMean("createstage", ["createStages", "CreateStage"])).toBe("CreateStage");
  });

  test("among equally near candidates the first by code unit wins, in whatever order they come", () => {
    expect(didYouMean("cat", ["hat", "bat"])).toBe("bat");
    expect(didYouMean("cat", ["bat", "hat"])).toBe("bat");
  });

  test("one swapped pair is always found again in a word of at least four letters", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{4,20}$/), fc.nat(), (word, seed) => {
        const place = seed % (word.length - 1);
        const swapped = word.slice(0, place) + word[place + 1] + word[place] + word.slice(place + 2);
        expect(didYouMean(swapped, [word])).toBe(word);
      }),
    );
  });
});
