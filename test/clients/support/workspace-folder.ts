import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/**
 * A new empty folder within the repository, so that packages are found from there as from any workspace. It is gone
 * when the test has ended.
 */
export function workspaceFolder(): string {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(`${cache}clients-`);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const cache = fileURLToPath(new URL("../../../.cache/", import.meta.url));
