import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { applyChanges } from "../../../generator/output/apply-changes.js";
import { planChanges } from "../../../generator/output/plan-changes.js";
import { settleOutput } from "../../../generator/output/settle.js";
import type { Disk } from "../../../generator/source/disk.js";
import { memoryHost, type MemoryHost } from "../../../generator/source/memory-host.js";
import { outputFiles } from "./output-files.js";

const oldTexts = {
  "a.ts": "old",
  "b/c.ts": "old",
  "b/d.ts": "old",
  e: "old",
  "f/g.ts": "same",
  "dist/a.js": "old",
};
const newTexts = {
  "a.ts": "new",
  "b/c.ts": "new",
  "e/h.ts": "new",
  "f/g.ts": "same",
  i: "new",
  "dist/a.js": "new",
};

/** A process number that belongs to nobody: its process has ended. */
const dead = spawnSync(process.execPath, ["-e", "0"]).pid;

async function generate(texts: Record<string, string>, disk: Disk): Promise<void> {
  await applyChanges(await planChanges(outputFiles(texts), "/out", disk), disk);
}

async function after(texts: Record<string, string>): Promise<Record<string, string>> {
  const host = memoryHost();
  await generate(texts, host);
  return Object.fromEntries(host.files);
}

/** The disk as a process leaves it that is killed before its n-th change; counts them all without a number. */
function mortal(host: MemoryHost, lastChange = Infinity): { disk: Disk; changes: () => number } {
  let changes = 0;
  const counted = <Arguments extends readonly unknown[], Value>(
    act: (...all: Arguments) => Promise<Value>,
  ) => {
    return async (...all: Arguments): Promise<Value> => {
      if (changes >= lastChange) throw new Killed();
      changes++;
      return act(...all);
    };
  };
  const disk: Disk = {
    ...host,
    writeText: counted((path: string, text: string) => host.writeText(path, text)),
    remove: counted((path: string) => host.remove(path)),
    createText: counted((path: string, text: string) => host.createText(path, text)),
    rename: counted((from: string, to: string) => host.rename(from, to)),
    removeFolder: counted((path: string) => host.removeFolder(path)),
  };
  return { disk, changes: () => changes };
}

class Killed extends Error {}

/** Another process finds what the killed one left: files, and a lock whose owner does not live any more. */
function inherit(host: MemoryHost): MemoryHost {
  const files = [...host.files].map(([path, text]) => {
    return [
      path,
      path.endsWith("/lock") ? text.replace(/"process":\d+/, `"process":${dead}`) : text,
    ] as const;
  });
  return memoryHost(Object.fromEntries(files));
}

async function interruptedAt(change: number): Promise<MemoryHost> {
  const host = memoryHost(await after(oldTexts));
  await generate(newTexts, mortal(host, change).disk).catch((error: unknown) => {
    if (!(error instanceof Killed)) throw error;
  });
  return inherit(host);
}

describe("a run that is killed", () => {
  test("at any change leaves the old output or the new, once another run has looked", async () => {
    const { disk, changes } = mortal(memoryHost(await after(oldTexts)));
    await generate(newTexts, disk);
    const outcomes = new Set<string>();
    for (let change = 0; change < changes(); change++) {
      const host = await interruptedAt(change);
      await settleOutput("/out", host);
      outcomes.add(JSON.stringify(sorted(Object.fromEntries(host.files))));
    }
    const expected = [await after(oldTexts), await after(newTexts)];
    expect([...outcomes]).toEqual(expected.map((files) => JSON.stringify(sorted(files))));
  });

  test("and whose successor is killed as well, again leaves the old output or the new", async () => {
    const expected = [await after(oldTexts), await after(newTexts)].map((files) =>
      JSON.stringify(sorted(files)),
    );
    for (let first = 0; first < 40; first++) {
      for (let second = 0; second < 30; second++) {
        const host = await interruptedAt(first);
        await settleOutput("/out", mortal(host, second).disk).catch(() => undefined);
        const heir = inherit(host);
        await settleOutput("/out", heir);
        expect(expected).toContain(JSON.stringify(sorted(Object.fromEntries(heir.files))));
      }
    }
  });

  test("does not hinder the next run", async () => {
    for (const change of [0, 3, 8, 12, 16, 20, 24]) {
      const host = await interruptedAt(change);
      await settleOutput("/out", host);
      await generate(newTexts, host);
      expect(sorted(Object.fromEntries(host.files))).toEqual(sorted(await after(newTexts)));
    }
  });
});

describe("a work folder that somebody else made", () => {
  test("with a journal that is none is reported, and nothing is touched", async () => {
    const host = memoryHost({ "/out/.tinsmith-work/journal": "{", "/out/a": "1" });
    await expect(settleOutput("/out", host)).rejects.toMatchObject({
      problems: [{ code: "output/journal" }],
    });
    expect(await host.readText("/out/a")).toBe("1");
  });

  test("cannot move files to places outside", async () => {
    const journal = JSON.stringify({ writes: ["../secret"], removals: [] });
    const host = memoryHost({ "/out/.tinsmith-work/journal": journal, "/out/.tinsmith-work/written-0": "x" });
    await expect(settleOutput("/out", host)).rejects.toMatchObject({
      problems: [{ code: "output/journal" }],
    });
    expect(await host.readText("/secret")).toBeUndefined();
  });
});

function sorted(files: Record<string, string>): readonly (readonly [string, string])[] {
  return Object.entries(files).sort(([left], [right]) => (left < right ? -1 : 1));
}
