import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { nodeHost } from "../../../generator/source/node-host.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

test("a link is seen as a link, and one to a folder is not walked into", async () => {
  const root = temporaryFolder();
  mkdirSync(`${root}/real`);
  writeFileSync(`${root}/real/a`, "");
  symlinkSync(root, `${root}/real/loop`);
  symlinkSync(`${root}/real/a`, `${root}/link`);
  expect(await nodeHost().entryAt(`${root}/link`)).toMatchObject({ kind: "link" });
  expect(await nodeHost().listFiles(root)).toEqual([`${root}/link`, `${root}/real/a`, `${root}/real/loop`]);
});

test("writing to a link replaces the link and leaves what it pointed to", async () => {
  const root = temporaryFolder();
  writeFileSync(`${root}/theirs`, "theirs");
  symlinkSync(`${root}/theirs`, `${root}/link`);
  await nodeHost().writeText(`${root}/link`, "ours");
  expect(await nodeHost().readText(`${root}/theirs`)).toBe("theirs");
});

test("a file that nobody may write is seen as read-only", async () => {
  const root = temporaryFolder();
  writeFileSync(`${root}/a`, "");
  chmodSync(`${root}/a`, 0o444);
  expect(await nodeHost().entryAt(`${root}/a`)).toMatchObject({ kind: "file", readOnly: true });
});

test("a path through a file leads nowhere", async () => {
  const root = temporaryFolder();
  writeFileSync(`${root}/a`, "");
  expect(await nodeHost().readText(`${root}/a/b`)).toBeUndefined();
  expect(await nodeHost().entryAt(`${root}/a/b`)).toBeUndefined();
  expect(await nodeHost().listFiles(`${root}/a`)).toEqual([]);
});

test("reading a folder as a file fails with the system's own reason", async () => {
  await expect(nodeHost().readText(temporaryFolder())).rejects.toMatchObject({ code: "EISDIR" });
});
