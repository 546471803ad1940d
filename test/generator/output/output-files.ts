import type { OutputFile } from "../../../generator/emit/output-file.js";

/** Output files from texts by path; those below a `dist/` are built. */
export function outputFiles(texts: Readonly<Record<string, string>>): readonly OutputFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text, built: /(^|\/)dist\//.test(path) }));
}
