import type { Disk } from "../source/disk.js";
import { folderOf } from "../source/path.js";
import { OutputError } from "./output-error.js";
import { isOutputPath, WORK_FOLDER } from "./output-path.js";

/**
 * What a run has decided to do to an output folder. While it lies in the work folder, the folder counts as new: whoever
 * comes next does what is left. All texts were staged before, so doing it can only need renames.
 */
export interface Journal {
  /** Paths of files to write; the text of the n-th is staged as `written-n`. */
  readonly writes: readonly string[];
  /** Paths of files to remove. */
  readonly removals: readonly string[];
}

/** Where the text of the n-th written file waits. */
export function stagedPath(folder: string, index: number): string {
  return `${folder}/${WORK_FOLDER}/written-${index}`;
}

/** Makes the journal's changes the folder's future, in one rename. */
export async function commitJournal(journal: Journal, folder: string, disk: Disk): Promise<void> {
  await disk.writeText(journalPath(folder), JSON.stringify(journal));
}

/** The journal that a run left, if it was ended between its commit and its end. */
export async function readJournal(folder: string, disk: Disk): Promise<Journal | undefined> {
  const text = await disk.readText(journalPath(folder));
  return text === undefined ? undefined : parseJournal(text, journalPath(folder));
}

/** Does what the journal says and was not done yet, then ends it. Any number of interrupted calls make one whole one. */
export async function completeJournal(journal: Journal, folder: string, disk: Disk): Promise<void> {
  for (const [index, path] of journal.removals.entries()) await moveAway(path, index, folder, disk);
  for (const path of journal.removals) await removeEmptyFolders(path, folder, disk);
  for (const [index, path] of journal.writes.entries()) await moveIn(path, index, folder, disk);
  await disk.remove(journalPath(folder));
}

function journalPath(folder: string): string {
  return `${folder}/${WORK_FOLDER}/journal`;
}

/**
 * Removed files move into the work folder first. One that is there already was removed before: what has its path now
 * may be a new file, on a disk where case does not count.
 */
async function moveAway(path: string, index: number, folder: string, disk: Disk): Promise<void> {
  const aside = `${folder}/${WORK_FOLDER}/removed-${index}`;
  if ((await disk.entryAt(aside)) !== undefined || (await disk.entryAt(`${folder}/${path}`)) === undefined)
    return;
  await disk.rename(`${folder}/${path}`, aside);
}

async function removeEmptyFolders(path: string, folder: string, disk: Disk): Promise<void> {
  let parent = folderOf(`${folder}/${path}`);
  while (parent !== folder && (await disk.removeFolder(parent))) parent = folderOf(parent);
}

async function moveIn(path: string, index: number, folder: string, disk: Disk): Promise<void> {
  const staged = stagedPath(folder, index);
  if ((await disk.entryAt(staged)) !== undefined) await disk.rename(staged, `${folder}/${path}`);
}

function parseJournal(text: string, path: string): Journal {
  const value = parseQuietly(text);
  if (isJournal(value)) return value;
  const hint = "remove its folder, then generate again.";
  throw new OutputError([{ code: "output/journal", path, reason: "is no journal of Tinsmith", hint }]);
}

function parseQuietly(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isJournal(value: unknown): value is Journal {
  if (typeof value !== "object" || value === null || !("writes" in value) || !("removals" in value))
    return false;
  return [value.writes, value.removals].every(
    (paths) => Array.isArray(paths) && paths.every((path) => typeof path === "string" && isOutputPath(path)),
  );
}
