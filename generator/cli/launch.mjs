// Starts the command line from its TypeScript sources: they are bundled into `dist/` when one of them is newer than the
// bundle. A published package has the bundle alone, and starts it directly.

import { readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const stamp = `${root}dist/tinsmith.stamp`;

if (isStale()) {
  const { bundle } = await import("./bundle.mjs");
  await bundle(root, stamp).catch((/** @type {unknown} */ error) => {
    if (!(error instanceof Error && "errors" in error)) throw error;
    // esbuild has said what is wrong with the sources; its error would only repeat it.
    process.exit(70);
  });
}
await import(new URL("../../dist/tinsmith.js", import.meta.url).href);

/** Whether any source, or the list of installed libraries, has changed since the last bundle was begun. */
function isStale() {
  const made = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return true;
  return isNewer(`${root}package-lock.json`, made) || hasNewer(`${root}generator`, made);
}

/**
 * A folder itself is newer when a file of it went away or came with an old date.
 *
 * @param {string} folder
 * @param {number} made
 * @returns {boolean}
 */
function hasNewer(folder, made) {
  if (isNewer(folder, made)) return true;
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? hasNewer(path, made) : /\.m?[jt]s$/.test(path) && isNewer(path, made);
  });
}

/**
 * @param {string} path
 * @param {number} made
 */
function isNewer(path, made) {
  const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return changed !== undefined && changed >= made;
}
