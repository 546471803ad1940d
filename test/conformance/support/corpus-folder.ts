import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Corpus } from "../collection.js";

/** The corpus that `TINSMITH_CORPUS` names, else the one beside the repository; undefined where there is none. */
export function openCorpus(root: string): Corpus | undefined {
  const folder = resolve(process.env["TINSMITH_CORPUS"] ?? `${root}/../shared/corpus`);
  if (!existsSync(folder)) return undefined;
  return {
    read: (path) => readFileSync(`${folder}/${path}`, "utf8"),
    has: (path) => existsSync(`${folder}/${path}`),
    list: (path) => (existsSync(`${folder}/${path}`) ? listFiles(folder, path) : []),
  };
}

function listFiles(root: string, folder: string): readonly string[] {
  return readdirSync(`${root}/${folder}`, { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(root, path) : [path];
    })
    .sort();
}
