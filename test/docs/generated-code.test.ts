import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const PAGE = "docs/generated-code.md";

/** A link to a file of `generated/` on a line of its own, and the fence below it. */
const EXCERPT = /^\[`[^`]+`\]\(\.\.\/(generated\/[^)]+)\)\n\n```ts\n(.*?)^```$/gms;

const excerpts = [...readFileSync(PAGE, "utf8").matchAll(EXCERPT)].map(([, path = "", text = ""]) => ({
  path,
  text,
}));

it.each(excerpts)("the excerpt of $path stands there", ({ path, text }) => {
  expect(readFileSync(path, "utf8")).toContain(text);
});

it("every fence of the page is an excerpt", () => {
  expect(excerpts).toHaveLength(4);
  expect(readFileSync(PAGE, "utf8").match(/^```\w+$/gm)).toHaveLength(4);
});
