import type { Disk } from "../source/disk.js";
import { isExclusion, type Glob } from "../source/glob.js";
import { resolvePath } from "../source/path.js";

import { fingerprint } from "./fingerprint.js";

/**
 * The names that decide what a glob pattern finds: all files below its first folder that end as it does. As long as
 * they stay the same, it finds the same; to ask that costs no library for patterns.
 */
export interface GlobListing {
  readonly folder: string;
  readonly ending: string;
  /** The fingerprint of the names. */
  readonly names: string;
}

/** The listings of a glob, one for each pattern that adds files; undefined where a link makes them uncertain. */
export async function listGlob(
  { folder, patterns }: Glob,
  disk: Disk,
): Promise<readonly GlobListing[] | undefined> {
  const listings: GlobListing[] = [];
  for (const pattern of patterns.filter((candidate) => !isExclusion(candidate))) {
    const base = fixedFolder(folder, pattern);
    // Globs follow links to folders, and a listing does not.
    for (const path of await disk.listFiles(base)) {
      if ((await disk.entryAt(path))?.kind === "link") return undefined;
    }
    const ending = fixedEnding(pattern);
    listings.push({ folder: base, ending, names: await namesOf(base, ending, disk) });
  }
  return listings;
}

/** Whether a listing would be made just so today. */
export async function isCurrent(listing: GlobListing, disk: Disk): Promise<boolean> {
  return listing.names === (await namesOf(listing.folder, listing.ending, disk));
}

async function namesOf(folder: string, ending: string, disk: Disk): Promise<string> {
  const files = (await disk.listFiles(folder)).filter((file) => file.endsWith(ending));
  return fingerprint(files.map((file) => file.slice(folder.length)).join("\n"));
}

/** The folder up to the first segment with a sign of patterns in it: `model/` of `model/*.smithy`. */
function fixedFolder(folder: string, pattern: string): string {
  const segments = pattern.split("/").slice(0, -1);
  const first = segments.findIndex((segment) => SIGN.test(segment));
  const fixed = first === -1 ? segments : segments.slice(0, first);
  return resolvePath(folder, fixed.join("/"));
}

/** What stands behind the last sign, and does not cross a folder: `.smithy` of `model/*.smithy`. */
function fixedEnding(pattern: string): string {
  return /[^*?[\]{}()!+@|\\/]*$/.exec(pattern)?.[0] ?? "";
}

const SIGN = /[*?[\]{}()!+@|\\]/;
