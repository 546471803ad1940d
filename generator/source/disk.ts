import type { Host } from "./host.js";

/**
 * A host that can also do what a safe writer needs: look without following links, create what must be new, and rename.
 * Each step happens whole or not at all, so a process that is killed leaves only states between two steps.
 */
export interface Disk extends Host {
  /** What stands at a path itself, a link not followed; undefined where there is nothing. */
  entryAt(path: string): Promise<DiskEntry | undefined>;
  /** Creates a file with its whole text, and its folders; false, and nothing done, where something else was first. */
  createText(path: string, text: string): Promise<boolean>;
  /** Moves a file, replacing any file at the new path and making its folders. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a folder if it is empty; false where it is not, or is no folder. */
  removeFolder(path: string): Promise<boolean>;
}

/** What stands at a path. */
export interface DiskEntry {
  readonly kind: "file" | "folder" | "link" | "other";
  /** Nobody has the right to write it. */
  readonly readOnly: boolean;
  /** When it was last changed, in milliseconds since 1970. */
  readonly modified: number;
}
