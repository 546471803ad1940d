import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { globSync } from "tinyglobby";
import { expect } from "vitest";
import { diffOf } from "./expect-text.js";
import { isUpdating } from "./update.js";

/** Texts by their paths below some folder. */
export type Texts = ReadonlyMap<string, string>;

/** Fails with a diff of each file where a folder does not hold exactly these texts; where tests update, writes them. */
export function expectFolder(folder: string, actual: Texts): void {
  const expected = readFolder(folder);
  const paths = [...new Set([...expected.keys(), ...actual.keys()])].sort();
  const changed = paths.filter((path) => expected.get(path) !== actual.get(path));
  if (changed.length === 0) return;
  if (isUpdating()) for (const path of changed) replaceFile(join(folder, path), actual.get(path));
  else {
    const diffs = changed.map((path) => diffOf(path, expected.get(path) ?? "", actual.get(path) ?? ""));
    expect.fail(`${changed.length} files of ${folder} are not as expected.\n\n${diffs.join("\n")}`);
  }
}

function readFolder(folder: string): Texts {
  const paths = globSync("**", { cwd: folder, dot: true });
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

function replaceFile(path: string, text: string | undefined): void {
  if (text === undefined) return rmSync(path);
  mkdirSync(dirname(path), { recursive: true });
  return writeFileSync(path, text);
}
