import type { Disk } from "../source/disk.js";
import { completeJournal, readJournal } from "./journal.js";
import { lockPath, withLock } from "./lock.js";
import { explainRefusals } from "./output-error.js";
import { WORK_FOLDER } from "./output-path.js";

/**
 * Brings an output folder to rest: what a run that was killed had decided is done, what it had only prepared is thrown
 * away. Waits for a run that is still at work. Costs one look where there is nothing to do.
 */
export async function settleOutput(folder: string, disk: Disk): Promise<void> {
  if ((await disk.entryAt(`${folder}/${WORK_FOLDER}`)) === undefined) return;
  await explainRefusals(folder, "an interrupted run has to be completed first.", () =>
    withLock(folder, disk, () => settleLocked(folder, disk)),
  );
}

/** The same for a process that holds the lock. */
export async function settleLocked(folder: string, disk: Disk): Promise<void> {
  const journal = await readJournal(folder, disk);
  if (journal !== undefined) await completeJournal(journal, folder, disk);
  await discardWork(folder, disk);
}

/** Removes everything from the work folder but the lock. */
export async function discardWork(folder: string, disk: Disk): Promise<void> {
  for (const path of await disk.listFiles(`${folder}/${WORK_FOLDER}`)) {
    if (path !== lockPath(folder)) await disk.remove(path);
  }
}
