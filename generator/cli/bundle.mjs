import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

/**
 * Bundles the command line into `dist/`: `tinsmith.js`, the library, the plugin for Prettier, and the chunks that they load on demand,
 * with fingerprints in their names. Chunks are written first and the entries are renamed into place, so that a process
 * always finds a whole bundle, even while two of them make it at once.
 *
 * @param {string} root the root of the repository, with a `/` at its end
 * @param {string} stamp the file whose date is the moment at which the sources were read
 */
export async function bundle(root, stamp) {
  const begun = new Date();
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: {
      tinsmith: "generator/cli/main.ts",
      index: "generator/index.ts",
      "prettier-plugin": "generator/format/prettier-plugin.ts",
    },
    outdir: "dist",
    entryNames: "[name]",
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20.19",
    write: false,
    logLevel: "error",
  });
  const rank = (/** @type {string} */ path) =>
    /[\\/](?:tinsmith|index|prettier-plugin)\.js$/.test(path) ? 1 : 0;
  outputFiles.sort((left, right) => rank(left.path) - rank(right.path));
  mkdirSync(`${root}dist`, { recursive: true });
  for (const { path, contents } of outputFiles) replace(path, contents);
  replace(stamp, new Uint8Array(), begun);
  removeOldChunks(`${root}dist`, new Set(outputFiles.map((file) => file.path)));
}

/**
 * @param {string} path
 * @param {Uint8Array} contents
 * @param {Date} [date]
 */
function replace(path, contents, date) {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, contents);
  if (date !== undefined) utimesSync(temporary, date, date);
  renameSync(temporary, path);
}

const DAY_MS = 86_400_000;

/**
 * Chunks of older bundles stay for a day: a process that was started with them may load them yet.
 *
 * @param {string} dist
 * @param {ReadonlySet<string>} current
 */
function removeOldChunks(dist, current) {
  for (const name of readdirSync(dist)) {
    const path = `${dist}/${name}`;
    if (!/-[A-Z0-9]{8}\.js$|\.tmp$/.test(name) || current.has(path)) continue;
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (changed !== undefined && Date.now() - changed > DAY_MS) rmSync(path, { force: true });
  }
}
