import { expect, test } from "vitest";
import { applyChanges } from "../../../generator/output/apply-changes.js";
import { planChanges } from "../../../generator/output/plan-changes.js";
import { renderDiff } from "../../../generator/output/render-diff.js";
import { memoryHost } from "../../../generator/source/memory-host.js";
import { dedent } from "../../support/strings.js";
import { outputFiles } from "./output-files.js";

async function diff(before: Record<string, string>, after: Record<string, string>): Promise<string> {
  const host = memoryHost();
  await applyChanges(await planChanges(outputFiles(before), "/p/out", host), host);
  return renderDiff(await planChanges(outputFiles(after), "/p/out", host), "out");
}

test("nothing differs, nothing is shown", async () => {
  expect(await diff({ "a.ts": "1\n" }, { "a.ts": "1\n" })).toBe("");
});

test("changed, created and removed files are shown as a unified diff, by path", async () => {
  const before = { "a.ts": "one\ntwo\n", "c.ts": "gone\n" };
  const after = { "a.ts": "one\n2\n", "b.ts": "come\n" };
  expect(await diff(before, after)).toBe(dedent`
    --- out/.tinsmith-manifest
    +++ out/.tinsmith-manifest
    @@ -1,3 +1,3 @@
     # Files that Tinsmith wrote here. It removes those that it no longer writes; all others are yours.
     a.ts
    -c.ts
    +b.ts
    --- out/a.ts
    +++ out/a.ts
    @@ -1,2 +1,2 @@
     one
    -two
    +2
    --- /dev/null
    +++ out/b.ts
    @@ -0,0 +1,1 @@
    +come
    --- out/c.ts
    +++ /dev/null
    @@ -1,1 +0,0 @@
    -gone
  `);
});

test("a missing line break at the end is a difference", async () => {
  expect(await diff({ "a.ts": "1" }, { "a.ts": "1\n" })).toContain("-1\n\\ No newline at end of file\n+1\n");
});

test("built files are not committed, so their differences are not shown", async () => {
  expect(await diff({ "dist/a.js": "1" }, { "dist/a.js": "2" })).toBe("");
});

test("a difference that nobody would read is summed up", async () => {
  const lines = (letter: string): string =>
    Array.from({ length: 3_000 }, (_, line) => `${letter}${line}\n`).join("");
  expect(await diff({ "a.ts": lines("a") }, { "a.ts": lines("b") })).toBe(
    "--- out/a.ts\n+++ out/a.ts\n(more than 4000 lines differ)\n",
  );
});
