import type { OutputFile } from "../emit/output-file.js";
import type { Disk } from "../source/disk.js";
import { compareCodeUnits } from "../source/order.js";
import { pendingChanges, type Changes, type FileChange, type OutputPlan } from "./changes.js";
import { checkPlaces } from "./check-places.js";
import { parseManifest, printManifest } from "./manifest.js";
import { isOutputPath, MANIFEST_NAME } from "./output-path.js";
import { OutputError } from "./output-error.js";

/**
 * Holds an output folder, absolute, against the files that it should have. Files that an earlier run wrote and this one
 * does not are to be removed; no other file is. Throws an `OutputError` naming all that stands in the way.
 */
export async function planChanges(
  files: readonly OutputFile[],
  folder: string,
  disk: Disk,
  formerlyBuilt: readonly string[] = [],
): Promise<Changes> {
  const plan: OutputPlan = { files, formerlyBuilt };
  const owned = await readOwned(folder, disk);
  const wanted = withManifest(files);
  const removed = await planRemovals(plan, owned, folder, disk);
  const written = await planWrites(wanted, removed, folder, disk);
  const sorted = [...written, ...removed].sort((left, right) => compareCodeUnits(left.path, right.path));
  const changes = { folder, files: sorted, plan };
  const problems = await checkPlaces(pendingChanges(changes), owned, folder, disk);
  if (problems.length > 0) throw new OutputError(problems);
  return changes;
}

/** The files that are known to be Tinsmith's own. */
async function readOwned(folder: string, disk: Disk): Promise<ReadonlySet<string>> {
  const text = await disk.readText(`${folder}/${MANIFEST_NAME}`);
  return parseManifest(text ?? "");
}

function withManifest(files: readonly OutputFile[]): readonly OutputFile[] {
  assertPaths(files);
  const listed = files.filter((file) => !file.built).map((file) => file.path);
  return [...files, { path: MANIFEST_NAME, text: printManifest(listed), built: false }];
}

/** Two files of one name, by the rules of any disk, or one outside of the folder: that would be a fault of ours. */
function assertPaths(files: readonly OutputFile[]): void {
  const seen = new Set([MANIFEST_NAME]);
  for (const { path } of files) {
    const key = path.toLowerCase();
    if (!isOutputPath(path) || seen.has(key))
      throw new Error(`\`${path}\` cannot be a path of an output file.`);
    seen.add(key);
  }
}

async function planRemovals(
  plan: OutputPlan,
  owned: ReadonlySet<string>,
  folder: string,
  disk: Disk,
): Promise<readonly FileChange[]> {
  const kept = new Set(plan.files.map((file) => file.path));
  const former = [
    ...[...owned].map((path) => ({ path, built: false })),
    ...plan.formerlyBuilt.filter(isOutputPath).map((path) => ({ path, built: true })),
  ];
  const removals: FileChange[] = [];
  for (const { path, built } of former) {
    if (kept.has(path) || (built && owned.has(path))) continue;
    const kind = (await disk.entryAt(`${folder}/${path}`))?.kind;
    if (kind !== "file" && kind !== "link") continue;
    const before = kind === "file" ? await disk.readText(`${folder}/${path}`) : "";
    removals.push({ kind: "removed", path, built, before: before ?? "" });
  }
  return removals;
}

async function planWrites(
  wanted: readonly OutputFile[],
  removed: readonly FileChange[],
  folder: string,
  disk: Disk,
): Promise<readonly FileChange[]> {
  // Where case does not count, `Stage.ts` that goes is `stage.ts` that comes: it must be written again.
  const going = new Set(removed.map((file) => file.path.toLowerCase()));
  const writes: FileChange[] = [];
  for (const { path, text: after, built } of wanted) {
    const before = going.has(path.toLowerCase()) ? undefined : await readIfFile(`${folder}/${path}`, disk);
    if (before === after) writes.push({ kind: "unchanged", path, built });
    else if (before === undefined) writes.push({ kind: "created", path, built, after });
    else writes.push({ kind: "changed", path, built, before, after });
  }
  return writes;
}

/** What else may stand there is looked at with all the other obstacles. */
async function readIfFile(path: string, disk: Disk): Promise<string | undefined> {
  return (await disk.entryAt(path))?.kind === "file" ? disk.readText(path) : undefined;
}
