/**
 * The file system as Tinsmith sees it. Paths are absolute and use `/`.
 * The real one is `nodeHost`; tests use `memoryHost`, so that no test touches the disk by accident.
 */
export interface Host {
  /** The text of a file, or undefined where there is none. */
  readText(path: string): Promise<string | undefined>;
  /** The bytes of a file, or undefined where there is none. */
  readBytes(path: string): Promise<Uint8Array | undefined>;
  /**
   * All files below a folder but those of installed packages, absolute and sorted by code unit; empty where there is no
   * such folder. Links count as files and are not followed.
   */
  listFiles(folder: string): Promise<readonly string[]>;
  /** Files that match the glob patterns below a folder, absolute and sorted by code unit. */
  glob(folder: string, patterns: readonly string[]): Promise<readonly string[]>;
  /** Replaces a file by new text in one step: readers see the old text or the new, never a part. */
  writeText(path: string, text: string): Promise<void>;
  /** Removes a file; nothing happens where there is none. */
  remove(path: string): Promise<void>;
}
