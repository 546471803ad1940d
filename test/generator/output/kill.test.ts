import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { build } from "esbuild";
import { beforeAll, expect, test } from "vitest";
import { applyChanges } from "../../../generator/output/apply-changes.js";
import { pendingChanges } from "../../../generator/output/changes.js";
import { planChanges } from "../../../generator/output/plan-changes.js";
import { settleOutput } from "../../../generator/output/settle.js";
import { nodeHost } from "../../../generator/source/node-host.js";
import { temporaryFolder } from "../../support/temporary-folder.js";
import { generation } from "./generation.js";

const disk = nodeHost();
const script = new URL("../../../node_modules/.cache/tinsmith-test/killed-process.mjs", import.meta.url)
  .pathname;

beforeAll(async () => {
  const entry = new URL("killed-process.ts", import.meta.url).pathname;
  const options = { bundle: true, platform: "node", format: "esm", packages: "external" } as const;
  await build({ ...options, entryPoints: [entry], outfile: script, logLevel: "error" });
});

function start(folder: string, number: number): ChildProcess {
  return spawn(process.execPath, [script, folder, String(number)], { stdio: ["ignore", "pipe", "inherit"] });
}

function begin(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.stdout?.once("data", resolve));
}

function end(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.once("exit", resolve));
}

/** Whether a folder holds exactly one generation: nothing to write, and no file too many. */
async function holds(folder: string, number: number): Promise<boolean> {
  const changes = await planChanges(generation(number), folder, disk).catch(() => undefined);
  if (changes === undefined || pendingChanges(changes).length > 0) return false;
  const files = await disk.listFiles(folder);
  const known = new Set(changes.files.map((file) => `${folder}/${file.path}`));
  return files.every((file) => known.has(file) || isBuiltLeftover(file));
}

/** Formerly built files are named by the record of a run, which this test does without. */
function isBuiltLeftover(path: string): boolean {
  const index = Number(/file-(\d+)\.ts$/.exec(path)?.[1]);
  return index % 5 === 0;
}

test("killed at any moment, the output is the old one or the new one", { timeout: 60_000 }, async () => {
  const folder = `${temporaryFolder()}/out`;
  await applyChanges(await planChanges(generation(0), folder, disk), disk);
  const duration = await durationOf(folder, 1);
  let current = 1;
  const outcomes = { old: 0, new: 0, interrupted: 0, committed: 0 };
  const rounds = 25;
  for (let round = 0; round < rounds; round++) {
    const child = start(folder, current + 1);
    const ended = end(child);
    await begin(child);
    // Every other round aims at the renames after the commit, which are only a small part of the whole.
    if (round % 2 === 0) await setTimeout((duration * 1.1 * round) / rounds);
    else waitForCommit(folder, round / 3);
    child.kill("SIGKILL");
    await ended;
    if (existsSync(`${folder}/.tinsmith-work`)) outcomes.interrupted++;
    if (existsSync(`${folder}/.tinsmith-work/journal`)) outcomes.committed++;
    await settleOutput(folder, disk);
    const isNew = await holds(folder, current + 1);
    expect(isNew || (await holds(folder, current))).toBe(true);
    outcomes[isNew ? "new" : "old"]++;
    if (isNew) current++;
  }
  // The moments are spread over the whole run: some must have hit its middle, or nothing was tested.
  expect(outcomes.old).toBeGreaterThan(0);
  expect(outcomes.new).toBeGreaterThan(0);
  expect(outcomes.interrupted).toBeGreaterThan(outcomes.committed);
  expect(outcomes.committed).toBeGreaterThan(0);
});

/** Holds this process up until the other has committed, and some milliseconds more; a timer would come too late. */
function waitForCommit(folder: string, more: number): void {
  const patience = performance.now() + 2_000;
  while (!existsSync(`${folder}/.tinsmith-work/journal`) && performance.now() < patience);
  const moment = performance.now() + more;
  while (performance.now() < moment);
}

async function durationOf(folder: string, number: number): Promise<number> {
  const child = start(folder, number);
  await begin(child);
  const started = performance.now();
  await end(child);
  return performance.now() - started;
}

test("two runs at once leave the output of one of them", { timeout: 60_000 }, async () => {
  const folder = `${temporaryFolder()}/out`;
  for (let round = 0; round < 4; round++) {
    const numbers = [3 * round, 3 * round + 1, 3 * round + 2];
    await Promise.all(numbers.map((number) => end(start(folder, number))));
    const held = await Promise.all(numbers.map((number) => holds(folder, number)));
    expect(held.filter(Boolean)).toHaveLength(1);
  }
});
