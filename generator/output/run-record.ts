import type { Disk } from "../source/disk.js";
import type { HostRecord } from "../source/recording-host.js";
import { pathBelow, resolvePath } from "../source/path.js";
import type { Changes } from "./changes.js";
import { fingerprint } from "./fingerprint.js";
import { isCurrent, listGlob, type GlobListing } from "./glob-listing.js";
import { printManifest } from "./manifest.js";
import { MANIFEST_NAME, WORK_FOLDER } from "./output-path.js";

/**
 * What a run was made from and what it made. While all of it is as it was, another run would do nothing, and can say so
 * without reading a model. It is kept in a cache: safe to delete, and ignored where it is damaged.
 */
export interface RunRecord<Summary> {
  /** Names the generator itself. */
  readonly generator: string;
  /** The fingerprints of all files that were read, by path; null for one that was looked for and missing. */
  readonly inputs: Readonly<Record<string, string | null>>;
  readonly listings: readonly GlobListing[];
  /** The fingerprints of all files that were written or found right, by path. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Every output folder with the built files in it: no manifest lists them. */
  readonly built: Readonly<Record<string, readonly string[]>>;
  /** What the run had to say. */
  readonly summary: Summary;
}

/** What a record is made from. */
export interface RunTrace<Summary> {
  readonly generator: string;
  readonly read: HostRecord;
  /** Files that were read past the host, such as those that ship with the generator; absolute. */
  readonly shipped: readonly string[];
  readonly changes: readonly Changes[];
  readonly summary: Summary;
}

/** The record of a run; undefined where not all that it depends on can be known. Paths are kept relative to `root`. */
export async function recordRun<Summary>(
  trace: RunTrace<Summary>,
  root: string,
  disk: Disk,
): Promise<RunRecord<Summary> | undefined> {
  const listings: GlobListing[] = [];
  for (const glob of trace.read.globs) {
    const found = await listGlob(glob, disk);
    if (found === undefined) return undefined;
    listings.push(...found.map((listing) => ({ ...listing, folder: shorten(root, listing.folder) })));
  }
  return {
    generator: trace.generator,
    inputs: await inputsOf(trace, root, disk),
    listings,
    outputs: Object.fromEntries(trace.changes.flatMap((changes) => outputsOf(changes, root))),
    built: Object.fromEntries(
      trace.changes.map((changes) => [shorten(root, changes.folder), builtOf(changes)]),
    ),
    summary: trace.summary,
  };
}

/** Whether everything that a record names is as it was, and the generator too. */
export async function isUpToDate(
  record: RunRecord<unknown>,
  generator: string,
  root: string,
  disk: Disk,
): Promise<boolean> {
  if (record.generator !== generator) return false;
  for (const folder of Object.keys(record.built)) {
    // A run was killed here, and its successor has to end its work.
    if ((await disk.entryAt(`${resolvePath(root, folder)}/${WORK_FOLDER}`)) !== undefined) return false;
  }
  for (const listing of record.listings) {
    if (!(await isCurrent({ ...listing, folder: resolvePath(root, listing.folder) }, disk))) return false;
  }
  for (const [path, expected] of Object.entries({ ...record.inputs, ...record.outputs })) {
    if ((await fingerprintOf(resolvePath(root, path), disk)) !== expected) return false;
  }
  return true;
}

async function inputsOf<Summary>(
  trace: RunTrace<Summary>,
  root: string,
  disk: Disk,
): Promise<Record<string, string | null>> {
  const inputs: Record<string, string | null> = {};
  for (const [path, content] of trace.read.files) {
    inputs[shorten(root, path)] = content === undefined ? null : fingerprint(content);
  }
  for (const path of trace.shipped) inputs[shorten(root, path)] = await fingerprintOf(path, disk);
  return inputs;
}

function outputsOf({ folder, plan }: Changes, root: string): readonly (readonly [string, string])[] {
  const committed = plan.files.filter((file) => !file.built).map((file) => file.path);
  const manifest = { path: MANIFEST_NAME, text: printManifest(committed) };
  return [...plan.files, manifest].map(({ path, text }) => [
    shorten(root, `${folder}/${path}`),
    fingerprint(text),
  ]);
}

function builtOf({ plan }: Changes): readonly string[] {
  return plan.files.filter((file) => file.built).map((file) => file.path);
}

async function fingerprintOf(path: string, disk: Disk): Promise<string | null> {
  const content = await disk.readBytes(path);
  return content === undefined ? null : fingerprint(content);
}

/** Relative to the root where it lies below: a cache that is carried to another place stays true. */
function shorten(root: string, path: string): string {
  return pathBelow(root, path) ?? path;
}
