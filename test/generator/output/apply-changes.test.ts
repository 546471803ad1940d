import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { applyChanges } from "../../../generator/output/apply-changes.js";
import { isStale } from "../../../generator/output/changes.js";
import { OutputError } from "../../../generator/output/output-error.js";
import { planChanges } from "../../../generator/output/plan-changes.js";
import { nodeHost } from "../../../generator/source/node-host.js";
import { temporaryFolder } from "../../support/temporary-folder.js";
import { outputFiles } from "./output-files.js";

const disk = nodeHost();

async function write(folder: string, texts: Record<string, string>): Promise<void> {
  await applyChanges(await planChanges(outputFiles(texts), folder, disk), disk);
}

/** The codes of what stands in the way, each with the end of its path. */
async function problems(folder: string, texts: Record<string, string>): Promise<readonly string[]> {
  try {
    await write(folder, texts);
    return [];
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    return error.problems.map(({ code, path }) => `${code} ${path.slice(folder.length)}`);
  }
}

describe("applyChanges", () => {
  test("writes new folders, and leaves nothing of its own work behind", async () => {
    const folder = `${temporaryFolder()}/generated/weather`;
    await write(folder, { "types/src/a.ts": "1", "types/dist/a.js": "1" });
    expect((await disk.listFiles(folder)).map((path) => path.slice(folder.length))).toEqual([
      "/.tinsmith-manifest",
      "/types/dist/a.js",
      "/types/src/a.ts",
    ]);
    expect(readdirSync(folder)).toEqual([".tinsmith-manifest", "types"]);
  });

  test("removes the folders that become empty, and no others", async () => {
    const folder = temporaryFolder();
    await write(folder, { "a/b/c.ts": "1", "d/e.ts": "1", "f.ts": "1" });
    writeFileSync(`${folder}/d/mine`, "");
    await write(folder, { "f.ts": "1" });
    expect(readdirSync(folder)).toEqual([".tinsmith-manifest", "d", "f.ts"]);
    expect(readdirSync(`${folder}/d`)).toEqual(["mine"]);
  });

  test("does not touch files that stay as they are", async () => {
    const folder = temporaryFolder();
    await write(folder, { "a.ts": "1", "b.ts": "1" });
    const before = statSync(`${folder}/a.ts`);
    await write(folder, { "a.ts": "1", "b.ts": "2" });
    const after = statSync(`${folder}/a.ts`);
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  test("a run between plan and writing does not mix with this one", async () => {
    const folder = temporaryFolder();
    await write(folder, { "a.ts": "1", "b.ts": "1" });
    const planned = await planChanges(outputFiles({ "a.ts": "1", "b.ts": "2" }), folder, disk);
    await write(folder, { "a.ts": "3", "c.ts": "3" });
    const done = await applyChanges(planned, disk);
    expect(done.files.map((file) => `${file.kind} ${file.path}`)).toEqual([
      "changed .tinsmith-manifest",
      "changed a.ts",
      "created b.ts",
      "removed c.ts",
    ]);
    expect(isStale(await planChanges(outputFiles({ "a.ts": "1", "b.ts": "2" }), folder, disk))).toBe(false);
  });
});

describe("what stands in the way is named, and nothing is written", () => {
  test("a link in the place of a file or of a folder", async () => {
    const root = temporaryFolder();
    const folder = `${root}/out`;
    mkdirSync(`${root}/elsewhere`);
    mkdirSync(folder);
    symlinkSync(`${root}/elsewhere`, `${folder}/a`);
    symlinkSync(`${root}/nowhere`, `${folder}/b.ts`);
    const found = await problems(folder, { "a/c.ts": "1", "b.ts": "1", "d.ts": "1" });
    expect(found).toEqual(["output/link /a", "output/link /b.ts"]);
    expect(readdirSync(`${root}/elsewhere`)).toEqual([]);
    expect(readdirSync(folder)).toEqual(["a", "b.ts"]);
  });

  test("an output folder that is a link itself", async () => {
    const root = temporaryFolder();
    mkdirSync(`${root}/elsewhere`);
    symlinkSync(`${root}/elsewhere`, `${root}/out`);
    expect(await problems(`${root}/out`, { "a.ts": "1" })).toEqual(["output/link "]);
    expect(readdirSync(`${root}/elsewhere`)).toEqual([]);
  });

  test("a read-only file that would change; one that stays is no matter", async () => {
    const folder = temporaryFolder();
    await write(folder, { "a.ts": "1", "b.ts": "1", "c.ts": "1" });
    for (const name of ["a.ts", "b.ts", "c.ts"]) chmodSync(`${folder}/${name}`, 0o444);
    const found = await problems(folder, { "a.ts": "2", "b.ts": "1" });
    expect(found).toEqual(["output/read-only /a.ts", "output/read-only /c.ts"]);
    expect(await disk.readText(`${folder}/a.ts`)).toBe("1");
  });

  test("a refusal of the system, with its reason as the cause", async () => {
    const root = temporaryFolder();
    writeFileSync(`${root}/file`, "");
    const error: unknown = await write(`${root}/file/out`, { "a.ts": "1" }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(OutputError);
    expect(error).toMatchObject({ problems: [{ code: "output/refused" }], cause: { code: "ENOTDIR" } });
  });
});
