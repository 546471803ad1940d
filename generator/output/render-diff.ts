import { pendingChanges, type Changes, type FileChange } from "./changes.js";

/**
 * The differences of committed files as a unified diff that `patch -p0` takes, by path; empty where there are none.
 * `shownFolder` comes before the paths of the files, without a `/` at its end.
 */
export async function renderDiff(changes: Changes, shownFolder: string): Promise<string> {
  const files = pendingChanges(changes).filter((file) => !file.built);
  const texts = await Promise.all(files.map((file) => renderFile(file, shownFolder)));
  return texts.join("");
}

async function renderFile(file: FileChange, shownFolder: string): Promise<string> {
  const path = `${shownFolder}/${file.path}`;
  const from = file.kind === "created" ? "/dev/null" : path;
  const to = file.kind === "removed" ? "/dev/null" : path;
  const before = "before" in file ? file.before : "";
  const after = "after" in file ? file.after : "";
  return unifiedDiff(from, to, before, after);
}

/** Loaded on demand: a folder that is as it should be needs no diff. */
async function unifiedDiff(from: string, to: string, before: string, after: string): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import("diff");
  const headerOptions = FILE_HEADERS_ONLY;
  const options = { context: 3, headerOptions, maxEditLength: MOST_EDITS };
  const patch = createTwoFilesPatch(from, to, before, after, undefined, undefined, options);
  return patch ?? `--- ${from}\n+++ ${to}\n(more than ${MOST_EDITS} lines differ)\n`;
}

/** The time of a diff grows with its square, and nobody reads more. */
const MOST_EDITS = 4_000;
