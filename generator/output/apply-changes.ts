import type { Disk } from "../source/disk.js";
import { pendingChanges, type Changes } from "./changes.js";
import { commitJournal, completeJournal, stagedPath, type Journal } from "./journal.js";
import { withLock, type Lock } from "./lock.js";
import { explainRefusals } from "./output-error.js";
import { WORK_FOLDER } from "./output-path.js";
import { planChanges } from "./plan-changes.js";
import { discardWork, settleLocked } from "./settle.js";

/**
 * Writes planned changes, all or none: a process that is killed at any moment leaves the old folder, or the new one once
 * the next run has settled it. Comes back with what was done, which differs from the plan where another run has written
 * in the meantime. Throws an `OutputError` where the world refuses; nothing is changed then.
 */
export async function applyChanges(changes: Changes, disk: Disk): Promise<Changes> {
  if (pendingChanges(changes).length === 0) return changes;
  const { folder } = changes;
  return explainRefusals(folder, "nothing is half written; the next run completes or repeats this one.", () =>
    withLock(folder, disk, (lock) => applyLocked(changes, disk, lock)),
  );
}

async function applyLocked({ folder, plan }: Changes, disk: Disk, lock: Lock): Promise<Changes> {
  await settleLocked(folder, disk);
  // Whoever held the lock before may have written other files since the plan was made.
  const changes = await planChanges(plan.files, folder, disk, plan.formerlyBuilt);
  const journal = await stage(changes, disk);
  await lock.assertHeld();
  await commitJournal(journal, folder, disk);
  await completeJournal(journal, folder, disk);
  await discardWork(folder, disk);
  return changes;
}

/** Writes every new text beside its place, where no reader looks and a full disk does no harm. */
async function stage(changes: Changes, disk: Disk): Promise<Journal> {
  const { folder } = changes;
  // A run that is killed must not show up in version control.
  await disk.writeText(`${folder}/${WORK_FOLDER}/.gitignore`, "*\n");
  const writes: string[] = [];
  const removals: string[] = [];
  for (const file of pendingChanges(changes)) {
    if (file.kind === "removed") {
      removals.push(file.path);
      continue;
    }
    await disk.writeText(stagedPath(folder, writes.length), file.after);
    writes.push(file.path);
  }
  return { writes, removals };
}
