import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { compile } from "../../generator/emit/compile.js";
import { joinModules } from "../../generator/emit/join/join-modules.js";
import type { OutputFile } from "../../generator/emit/output-file.js";
import { temporaryFolder } from "./temporary-folder.js";

/**
 * Compiles generated modules into a folder that is gone after the test, and loads one of them by its built path, such
 * as `server/dist/index.js`.
 */
export async function runModule(files: readonly OutputFile[], path: string): Promise<unknown> {
  const folder = writeFiles([...joinModules([...files, ...compile(files)]), MANIFEST]);
  return import(/* @vite-ignore */ pathToFileURL(join(folder, path)).href);
}

/**
 * Compiles generated packages and installs them in a folder that is gone after the test, with the packages of types
 * that they name; `nameOf` gives the npm name of a target's package. Returns the folder.
 */
export function installPackages(files: readonly OutputFile[], nameOf: (target: string) => string): string {
  const installed = joinModules([...files, ...compile(files)]).map((file) => {
    const [target = "", ...rest] = file.path.split("/");
    return { ...file, path: ["node_modules", nameOf(target), ...rest].join("/") };
  });
  const folder = writeFiles([...installed, MANIFEST]);
  for (const name of ["@smithy/types", "@types/node", "undici-types", "tslib"]) {
    mkdirSync(dirname(join(folder, "node_modules", name)), { recursive: true });
    symlinkSync(resolve("node_modules", name), join(folder, "node_modules", name));
  }
  return folder;
}

function writeFiles(files: readonly OutputFile[]): string {
  const folder = temporaryFolder();
  for (const file of files) {
    const target = join(folder, file.path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, file.text);
  }
  return folder;
}

/** Tells Node that the folder's files are ES modules. */
const MANIFEST: OutputFile = { path: "package.json", text: '{ "type": "module" }', built: true };
