import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A new empty folder of the real disk, its links resolved, that is gone when the test has ended. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "tinsmith-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
