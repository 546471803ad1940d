import { describe, expect, test } from "vitest";
import type { Disk } from "../../../generator/source/disk.js";
import { memoryHost } from "../../../generator/source/memory-host.js";
import { nodeHost } from "../../../generator/source/node-host.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

/** Both hosts keep the same promises, or tests in memory would prove nothing about the disk. */
describe.each([
  { name: "nodeHost", make: () => ({ host: nodeHost(), root: temporaryFolder() }) },
  { name: "memoryHost", make: () => ({ host: memoryHost(), root: "/project" }) },
])("$name", ({ make }) => {
  test("a file that is not there reads as undefined", async () => {
    const { host, root } = make();
    expect(await host.readText(`${root}/a.txt`)).toBeUndefined();
    expect(await host.readBytes(`${root}/a.txt`)).toBeUndefined();
    expect(await host.entryAt(`${root}/a.txt`)).toBeUndefined();
  });

  test("text comes back as it was written, and its folders are made", async () => {
    const { host, root } = make();
    await host.writeText(`${root}/deep/er/a.txt`, "Grüße, 世界 🎈\r\n");
    expect(await host.readText(`${root}/deep/er/a.txt`)).toBe("Grüße, 世界 🎈\r\n");
    expect(await host.readBytes(`${root}/deep/er/a.txt`)).toHaveLength(22);
    expect(await host.entryAt(`${root}/deep`)).toMatchObject({ kind: "folder" });
    expect(await host.entryAt(`${root}/deep/er/a.txt`)).toMatchObject({ kind: "file", readOnly: false });
  });

  test("writing replaces the old text and leaves nothing else behind", async () => {
    const { host, root } = make();
    await host.writeText(`${root}/a.txt`, "a long old text");
    await host.writeText(`${root}/a.txt`, "new");
    expect(await host.readText(`${root}/a.txt`)).toBe("new");
    expect(await host.listFiles(root)).toEqual([`${root}/a.txt`]);
  });

  test("files are listed by code unit, without installed packages", async () => {
    const { host, root } = make();
    for (const path of ["b", "a/z", "B", "ä", "a/node_modules/x", "node_modules/y", "a.b", ".hidden"]) {
      await host.writeText(`${root}/${path}`, "");
    }
    const paths = [".hidden", "B", "a.b", "a/z", "b", "ä"];
    expect(await host.listFiles(root)).toEqual(paths.map((path) => `${root}/${path}`));
  });

  test("a folder that is not there lists as empty", async () => {
    const { host, root } = make();
    expect(await host.listFiles(`${root}/nowhere`)).toEqual([]);
    expect(await host.glob(`${root}/nowhere`, ["**"])).toEqual([]);
  });

  test("globs match below their folder, each file once, by code unit", async () => {
    const { host, root } = make();
    for (const path of [
      "model/b.smithy",
      "model/a.smithy",
      "model/a.json",
      "model/deep/c.smithy",
      "d.smithy",
    ]) {
      await host.writeText(`${root}/${path}`, "");
    }
    const found = await host.glob(root, ["model/*.smithy", "model/a.*", "model/{deep,other}/*.smithy"]);
    const paths = ["a.json", "a.smithy", "b.smithy", "deep/c.smithy"];
    expect(found).toEqual(paths.map((path) => `${root}/model/${path}`));
  });

  test("a glob may exclude, and a folder's name alone is not its files", async () => {
    const { host, root } = make();
    for (const path of ["model/a.smithy", "model/b.smithy"]) await host.writeText(`${root}/${path}`, "");
    expect(await host.glob(root, ["model/**", "!model/b.*"])).toEqual([`${root}/model/a.smithy`]);
    expect(await host.glob(root, ["model"])).toEqual([]);
  });

  test("globs find models in installed packages only where a pattern names them", async () => {
    const { host, root } = make();
    await host.writeText(`${root}/node_modules/shapes/a.smithy`, "");
    expect(await host.glob(root, ["**/*.smithy"])).toEqual([]);
    expect(await host.glob(root, ["node_modules/shapes/*.smithy"])).toHaveLength(1);
  });

  test("creating succeeds once", async () => {
    const { host, root } = make();
    expect(await host.createText(`${root}/work/lock`, "mine")).toBe(true);
    expect(await host.createText(`${root}/work/lock`, "yours")).toBe(false);
    expect(await host.readText(`${root}/work/lock`)).toBe("mine");
    expect(await host.listFiles(root)).toEqual([`${root}/work/lock`]);
  });

  test("a rename replaces what stood there and makes its folders", async () => {
    const { host, root } = make();
    await host.writeText(`${root}/from`, "new");
    await host.writeText(`${root}/old/to`, "old");
    await host.rename(`${root}/from`, `${root}/old/to`);
    await host.rename(`${root}/old/to`, `${root}/a/b/to`);
    expect(await host.readText(`${root}/a/b/to`)).toBe("new");
    expect((await host.listFiles(root)).length).toBe(1);
    await expect(host.rename(`${root}/from`, `${root}/to`)).rejects.toMatchObject({ code: "ENOENT" });
  });

  test("removing what is not there is no mistake", async () => {
    const { host, root } = make();
    await host.writeText(`${root}/a`, "");
    await host.remove(`${root}/a`);
    await host.remove(`${root}/a`);
    expect(await host.readText(`${root}/a`)).toBeUndefined();
  });

  test("only an empty folder is removed", async () => {
    const { host, root } = make();
    await host.writeText(`${root}/full/a`, "");
    expect(await host.removeFolder(`${root}/full`)).toBe(false);
    await host.remove(`${root}/full/a`);
    await host.removeFolder(`${root}/full`);
    expect(await host.entryAt(`${root}/full`)).toBeUndefined();
  });

  test("two writers of one file leave the text of one of them", async () => {
    const make100 = (letter: string): string => letter.repeat(100_000);
    const { host, root } = make() satisfies { host: Disk };
    await Promise.all(["a", "b", "c"].map((letter) => host.writeText(`${root}/x`, make100(letter))));
    const text = await host.readText(`${root}/x`);
    expect(text).toBe(make100(text?.[0] ?? ""));
  });
});
