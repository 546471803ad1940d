import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

import { compile } from "../../generator/emit/compile.js";
import type { OutputFile } from "../../generator/emit/output-file.js";
import { temporaryFolder } from "./temporary-folder.js";

/**
 * Compiles generated modules into a folder that is gone after the test, and loads one of them by its built path, such
 * as `server/dist/index.js`.
 */
export async function runModule(files: readonly OutputFile[], path: string): Promise<unknown> {
  const folder = temporaryFolder();
  for (const file of [...files, ...compile(files), MANIFEST]) {
    const target = join(folder, file.path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, file.text);
  }
  return import(/* @vite-ignore */ pathToFileURL(join(folder, path)).href);
}

/** Tells Node that the folder's files are ES modules. */
const MANIFEST: OutputFile = { path: "package.json", text: '{ "type": "module" }', built: true };
