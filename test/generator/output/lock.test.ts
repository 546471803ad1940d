import { spawnSync } from "node:child_process";
import { utimesSync } from "node:fs";
import { hostname } from "node:os";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { lockPath, withLock } from "../../../generator/output/lock.js";
import { memoryHost } from "../../../generator/source/memory-host.js";
import { nodeHost } from "../../../generator/source/node-host.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const path = lockPath("/out");

function owner(machine: string, process: number): string {
  return JSON.stringify({ machine, process, id: "x" });
}

test("a lock is held by one at a time, in whatever order they come", async () => {
  const host = nodeHost();
  const folder = temporaryFolder();
  let holders = 0;
  const runs = Array.from({ length: 8 }, () =>
    withLock(folder, host, async () => {
      expect(++holders).toBe(1);
      await setTimeout(2);
      holders--;
    }),
  );
  await Promise.all(runs);
  expect(await host.listFiles(folder)).toEqual([]);
});

test("a lock is given back when its holder fails", async () => {
  const host = memoryHost();
  const failure = withLock("/out", host, () => Promise.reject(new Error("no")));
  await expect(failure).rejects.toThrow("no");
  expect([...host.files]).toEqual([]);
});

test("the lock of a process that has ended is broken", async () => {
  const dead = spawnSync(process.execPath, ["-e", "0"]).pid;
  const host = memoryHost({ [path]: owner(hostname(), dead) });
  expect(await withLock("/out", host, async () => "done")).toBe("done");
  expect([...host.files]).toEqual([]);
});

test("the lock of another machine, or of nobody, is broken only when it is old", async () => {
  const host = nodeHost();
  for (const text of [owner("another-machine", 1), "", "not JSON"]) {
    const folder = temporaryFolder();
    await host.writeText(lockPath(folder), text);
    const waiting = withLock(folder, host, async () => "done");
    await setTimeout(60);
    expect(await host.readText(lockPath(folder))).toBe(text);
    utimesSync(lockPath(folder), new Date(0), new Date(0));
    expect(await waiting).toBe("done");
  }
});

test("a holder whose lock was taken away is told before it does harm", async () => {
  const host = memoryHost();
  const run = withLock("/out", host, async (lock) => {
    await lock.assertHeld();
    await host.writeText(path, owner("another-machine", 7));
    await lock.assertHeld();
  });
  await expect(run).rejects.toMatchObject({
    problems: [{ code: "output/locked", path, reason: "is held by process 7 on another-machine" }],
  });
  expect(await host.readText(path)).toBe(owner("another-machine", 7));
});
