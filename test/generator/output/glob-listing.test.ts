import { mkdirSync, symlinkSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isCurrent, listGlob } from "../../../generator/output/glob-listing.js";
import { memoryHost } from "../../../generator/source/memory-host.js";
import { nodeHost } from "../../../generator/source/node-host.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const before = { "/p/model/a.smithy": "", "/p/model/deep/b.smithy": "", "/p/notes.md": "" };

/** Whether the listings of these patterns are still true after a file came. */
async function survives(patterns: readonly string[], newFile: string): Promise<boolean> {
  const listings = await listGlob({ folder: "/p", patterns }, memoryHost(before));
  const after = memoryHost({ ...before, [newFile]: "" });
  const current = await Promise.all((listings ?? []).map((listing) => isCurrent(listing, after)));
  return listings !== undefined && current.every(Boolean);
}

describe("a listing of a glob", () => {
  test.each<[string, readonly string[], string]>([
    ["beside the others", ["model/*.smithy"], "/p/model/c.smithy"],
    ["in a new folder", ["model/**/*.smithy"], "/p/model/new/c.smithy"],
    ["in the place of a name that had none", ["model/c.smithy"], "/p/model/c.smithy"],
    ["anywhere, if the pattern says so", ["**/*.smithy"], "/p/x/c.smithy"],
    ["of one of several patterns", ["model/*.smithy", "other/*.json"], "/p/other/a.json"],
    ["of any ending", ["model/*"], "/p/model/c"],
    ["with braces", ["model/{a,c}.{smithy,json}"], "/p/model/c.json"],
    ["with a path that starts here", ["./model/*.smithy"], "/p/model/c.smithy"],
    ["above the folder", ["../shared/*.smithy"], "/shared/c.smithy"],
    ["that a pattern negates within itself", ["model/!(a).smithy"], "/p/model/c.smithy"],
  ])("ends with a new file %s", async (_, patterns, newFile) => {
    expect(await survives(patterns, newFile)).toBe(false);
  });

  test.each<[string, readonly string[], string]>([
    ["of another ending", ["model/*.smithy"], "/p/model/readme.md"],
    ["in another folder", ["model/*.smithy"], "/p/other/c.smithy"],
    ["of installed packages", ["**/*.smithy"], "/p/node_modules/x/c.smithy"],
  ])("survives a new file %s", async (_, patterns, newFile) => {
    expect(await survives(patterns, newFile)).toBe(true);
  });

  test("is uncertain where a link may lead to more files", async () => {
    const root = temporaryFolder();
    mkdirSync(`${root}/model`);
    mkdirSync(`${root}/elsewhere`);
    symlinkSync(`${root}/elsewhere`, `${root}/model/more`);
    expect(await listGlob({ folder: root, patterns: ["model/**/*.smithy"] }, nodeHost())).toBeUndefined();
  });
});
