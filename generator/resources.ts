import { readFile, readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { SourceFile } from "./source/source-file.js";
import type { RuntimeLibrary } from "./targets/runtime-library.js";

/*
 * The files that ship with Tinsmith. They stand in the same place seen from the sources, `generator/`, and from the
 * bundle, `dist/`.
 */

/** The models that every other model builds on: the prelude and the official traits. */
export async function readPrelude(): Promise<readonly SourceFile[]> {
  return Promise.all((await preludePaths()).map(readSource));
}

/** Where the models of the prelude stand, absolute, in the order of their names. */
export async function preludePaths(): Promise<readonly string[]> {
  const folder = shippedFolder("../generator/prelude/");
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith(".smithy"))
    .sort()
    .map((name) => folder + name);
}

/** The runtime that generated packages get a copy of. */
export async function readRuntime(): Promise<RuntimeLibrary> {
  const entries = await Promise.all((await runtimePaths()).map(readRuntimeFile));
  return new Map(entries);
}

/** Where the modules of the runtime stand, absolute, in the order of their names. */
export async function runtimePaths(): Promise<readonly string[]> {
  const folder = shippedFolder("../templates/");
  const names = await readdir(folder, { recursive: true });
  return names
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => folder + name);
}

async function readSource(path: string): Promise<SourceFile> {
  return new SourceFile(path, await readFile(path, "utf8"));
}

async function readRuntimeFile(path: string): Promise<readonly [string, string]> {
  return [path.slice(shippedFolder("../templates/").length), await readFile(path, "utf8")];
}

function shippedFolder(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url)).replaceAll("\\", "/");
}
