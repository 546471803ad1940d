// `npm run typecheck`: every TypeScript project of the repository, under both compilers that users have.

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const COMPILERS = {
  "TypeScript 7": "node_modules/typescript-7/bin/tsc",
  "TypeScript 5.9": "node_modules/typescript/bin/tsc",
};

const projects = [
  ".",
  "templates",
  ...subfolders("generated").flatMap(subfolders),
  ...subfolders("examples"),
];

for (const [name, compiler] of Object.entries(COMPILERS)) {
  for (const project of projects.filter((folder) => existsSync(join(folder, "tsconfig.json")))) {
    console.log(`${name}: ${project}`);
    // What a run finds out is kept for the next, which then looks at what has changed.
    const memory = join(".cache/types", `${name}/${project}.tsbuildinfo`.replaceAll(" ", "-"));
    const flags = ["--noEmit", "--incremental", "--tsBuildInfoFile", memory, "-p", project];
    const { status } = spawnSync(process.execPath, [compiler, ...flags], { stdio: "inherit" });
    if (status !== 0) process.exitCode = 1;
  }
}

/**
 * Folders of a folder, sorted; none if it does not exist.
 *
 * @param {string} folder
 * @returns {string[]}
 */
function subfolders(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== "node_modules");
  return folders.map(({ name }) => join(folder, name)).sort();
}
