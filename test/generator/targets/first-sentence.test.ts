import { expect, it } from "vitest";
import { firstSentence } from "../../../generator/targets/first-sentence.js";

it.each([
  ["One thing. And another.", "One thing."],
  ["Is it?\nIt is.", "Is it?"],
  ["Over\n    two lines. More.", "Over two lines."],
  ["Version 1.5 of it. More.", "Version 1.5 of it."],
  ["no end of a sentence", "no end of a sentence"],
  ["", ""],
])("the first sentence of %j is %j", (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence);
});
