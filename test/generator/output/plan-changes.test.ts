import { describe, expect, test } from "vitest";
import { applyChanges } from "../../../generator/output/apply-changes.js";
import { isStale, pendingChanges, type Changes } from "../../../generator/output/changes.js";
import { planChanges } from "../../../generator/output/plan-changes.js";
import { memoryHost, type MemoryHost } from "../../../generator/source/memory-host.js";
import { outputFiles } from "./output-files.js";

/** What is to happen, as `kind path`, without the manifest. */
function summary(changes: Changes): readonly string[] {
  const files = pendingChanges(changes).filter((file) => file.path !== ".tinsmith-manifest");
  return files.map((file) => `${file.kind} ${file.path}`);
}

/** A host whose folder `/out` was generated with these texts. */
async function generated(texts: Record<string, string>): Promise<MemoryHost> {
  const host = memoryHost();
  await applyChanges(await planChanges(outputFiles(texts), "/out", host), host);
  return host;
}

describe("planChanges", () => {
  test("tells apart created, changed, unchanged and removed files", async () => {
    const host = await generated({ "a.ts": "1", "b.ts": "1", "c/d.ts": "1" });
    const changes = await planChanges(outputFiles({ "a.ts": "1", "b.ts": "2", "e.ts": "1" }), "/out", host);
    expect(summary(changes)).toEqual(["changed b.ts", "removed c/d.ts", "created e.ts"]);
    expect(changes.files.find((file) => file.path === "a.ts")?.kind).toBe("unchanged");
  });

  test("a second run has nothing to do", async () => {
    const host = await generated({ "a.ts": "1", "dist/a.js": "1" });
    const changes = await planChanges(outputFiles({ "a.ts": "1", "dist/a.js": "1" }), "/out", host);
    expect(pendingChanges(changes)).toEqual([]);
    expect(isStale(changes)).toBe(false);
  });

  test("files of the user are no concern of it", async () => {
    const host = await generated({ "a.ts": "1" });
    await host.writeText("/out/notes.md", "mine");
    await host.writeText("/out/deep/notes.md", "mine");
    expect(pendingChanges(await planChanges(outputFiles({ "a.ts": "1" }), "/out", host))).toEqual([]);
  });

  test("a file of the user in the place of a new one stops the run", async () => {
    const host = await generated({ "a.ts": "1" });
    await host.writeText("/out/b.ts", "mine");
    await expect(planChanges(outputFiles({ "a.ts": "1", "b.ts": "2" }), "/out", host)).rejects.toMatchObject({
      problems: [{ code: "output/foreign-file", path: "/out/b.ts" }],
    });
  });

  test("a file that is as it should be is adopted, whoever wrote it", async () => {
    const host = memoryHost({ "/out/a.ts": "1" });
    const changes = await planChanges(outputFiles({ "a.ts": "1" }), "/out", host);
    expect(pendingChanges(changes).map((file) => file.path)).toEqual([".tinsmith-manifest"]);
  });

  test("a removed file that is gone already is no change", async () => {
    const host = await generated({ "a.ts": "1", "b.ts": "1" });
    await host.remove("/out/b.ts");
    expect(summary(await planChanges(outputFiles({ "a.ts": "1" }), "/out", host))).toEqual([]);
  });

  test("missing or stale built files do not make the output stale", async () => {
    const host = await generated({ "a.ts": "1", "dist/a.js": "1", "dist/b.js": "1" });
    await host.remove("/out/dist/a.js");
    const changes = await planChanges(
      outputFiles({ "a.ts": "1", "dist/a.js": "1", "dist/b.js": "2" }),
      "/out",
      host,
    );
    expect(summary(changes)).toEqual(["created dist/a.js", "changed dist/b.js"]);
    expect(isStale(changes)).toBe(false);
  });

  test("the manifest lists what is committed, and built files are removed where they are known", async () => {
    const host = await generated({ "b.ts": "1", "a.ts": "1", "dist/a.js": "1", "dist/b.js": "1" });
    expect(await host.readText("/out/.tinsmith-manifest")).toMatch(/^# .*\na\.ts\nb\.ts\n$/);
    const files = outputFiles({ "a.ts": "1", "dist/a.js": "1" });
    const formerlyBuilt = ["dist/a.js", "dist/b.js"];
    const changes = await planChanges(files, "/out", host, formerlyBuilt);
    expect(summary(changes)).toEqual(["removed b.ts", "removed dist/b.js"]);
  });

  test("a manifest with a merge conflict still names the files of both sides", async () => {
    const host = memoryHost({
      "/out/.tinsmith-manifest": "# x\n<<<<<<< ours\na.ts\n=======\nb.ts\n>>>>>>> theirs\n",
      "/out/a.ts": "1",
      "/out/b.ts": "1",
    });
    expect(summary(await planChanges(outputFiles({ "a.ts": "2" }), "/out", host))).toEqual([
      "changed a.ts",
      "removed b.ts",
    ]);
  });

  test("a crafted manifest reaches nothing outside of the folder", async () => {
    const host = memoryHost({
      "/out/.tinsmith-manifest": "../secret\n/secret\na/../../secret\nC:/secret\n.tinsmith-work/lock\n./a\n",
      "/secret": "1",
      "/out/a": "1",
      "/out/.tinsmith-work/lock": "1",
    });
    expect(summary(await planChanges([], "/out", host))).toEqual([]);
  });

  test("a file may take the place of a folder that goes, and the reverse", async () => {
    const host = await generated({ "a/b.ts": "1", c: "1" });
    const changes = await planChanges(outputFiles({ a: "2", "c/d.ts": "2" }), "/out", host);
    await applyChanges(changes, host);
    expect([...host.files.keys()].sort()).toEqual(["/out/.tinsmith-manifest", "/out/a", "/out/c/d.ts"]);
  });

  test("a folder with files of the user gives no place to a file", async () => {
    const host = await generated({ "a/b.ts": "1" });
    await host.writeText("/out/a/mine", "mine");
    await expect(planChanges(outputFiles({ a: "2" }), "/out", host)).rejects.toMatchObject({
      problems: [{ code: "output/not-a-file", path: "/out/a" }],
    });
  });

  test("a file in the place of a folder stops the run, once for all that would lie in it", async () => {
    const host = memoryHost({ "/out/a": "mine" });
    await expect(planChanges(outputFiles({ "a/b": "1", "a/c": "1" }), "/out", host)).rejects.toMatchObject({
      problems: [{ code: "output/not-a-folder", path: "/out/a" }],
    });
  });

  test("a name that changes in case alone is written again", async () => {
    const host = await generated({ "Stage.ts": "1" });
    const changes = await planChanges(outputFiles({ "stage.ts": "1" }), "/out", host);
    expect(summary(changes)).toEqual(["removed Stage.ts", "created stage.ts"]);
  });

  test.each([
    [["../a"]],
    [["/a"]],
    [["a//b"]],
    [["."]],
    [[".tinsmith-manifest"]],
    [["a", "a"]],
    [["a", "A"]],
  ])("no generator may ask for the paths %j", async (paths) => {
    const files = paths.map((path) => ({ path, text: "", built: false }));
    await expect(planChanges(files, "/out", memoryHost())).rejects.toThrow(
      "cannot be a path of an output file",
    );
  });
});
