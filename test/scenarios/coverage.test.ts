import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { expect, test } from "vitest";
import { codesInSources, codesShownIn } from "../support/diagnostic-codes.js";

/**
 * What a page cannot show: the state of a disk, slips on the command line, how two models differ, and what only formats
 * other than Smithy's own can say. The unit tests of `output`, `cli`, `config`, `diff` and `model/assemble` raise these.
 */
const BEYOND_PAGES =
  /^(?:output|inspect|load|select|format|diff)\/|^config\/(?:missing-file|unusable-plugin)$|^model\/repeated-member$/;

const codes = codesInSources();
const pages = globSync("test/scenarios/*/*.md").map((path) => readFileSync(path, "utf8"));
const shown = new Set(pages.flatMap(codesShownIn));

test("every diagnostic has a scenario that raises it", () => {
  expect(codes.filter((code) => !shown.has(code) && !BEYOND_PAGES.test(code))).toEqual([]);
});

test("the codes of diagnostics are found in the sources", () => {
  expect(codes).toEqual(expect.arrayContaining(["http/label-without-member", "value/wrong-type"]));
});
