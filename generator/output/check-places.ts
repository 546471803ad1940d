import type { Disk } from "../source/disk.js";
import { folderOf } from "../source/path.js";
import type { FileChange } from "./changes.js";
import { MANIFEST_NAME } from "./output-path.js";
import type { OutputProblem } from "./output-error.js";

/**
 * What stands in the way of pending changes: links that lead elsewhere, read-only files, folders where files belong and
 * the reverse, and files of the user that would be overwritten. `owned` are the files that Tinsmith knows as its own.
 */
export async function checkPlaces(
  changes: readonly FileChange[],
  owned: ReadonlySet<string>,
  folder: string,
  disk: Disk,
): Promise<readonly OutputProblem[]> {
  const places = new Places(changes, owned, folder, disk);
  const problems: OutputProblem[] = [];
  for (const change of changes) problems.push(...(await places.check(change)));
  return problems;
}

/** Looks at each folder once: most files share theirs. */
class Places {
  readonly #going: ReadonlySet<string>;
  readonly #owned: ReadonlySet<string>;
  readonly #folder: string;
  readonly #disk: Disk;
  readonly #seen = new Set<string>();

  constructor(changes: readonly FileChange[], owned: ReadonlySet<string>, folder: string, disk: Disk) {
    this.#going = new Set(changes.filter((change) => change.kind === "removed").map((change) => change.path));
    this.#owned = new Set([...owned].map((path) => path.toLowerCase()));
    this.#folder = folder;
    this.#disk = disk;
  }

  async check(change: FileChange): Promise<readonly OutputProblem[]> {
    const above = await this.#checkFolder(folderOf(`/${change.path}`).slice(1));
    return above.length > 0 ? above : this.#checkFile(change);
  }

  /** The folder of a file and all above it, up to the output folder itself, which is the empty path. */
  async #checkFolder(path: string): Promise<readonly OutputProblem[]> {
    if (this.#seen.has(path)) return [];
    this.#seen.add(path);
    const above = path === "" ? [] : await this.#checkFolder(folderOf(`/${path}`).slice(1));
    if (above.length > 0 || this.#going.has(path)) return above;
    const entry = await this.#disk.entryAt(this.#whole(path));
    if (entry === undefined || entry.kind === "folder") return [];
    return [entry.kind === "link" ? link(this.#whole(path)) : noFolder(this.#whole(path))];
  }

  async #checkFile(change: FileChange): Promise<readonly OutputProblem[]> {
    const path = this.#whole(change.path);
    const entry = await this.#disk.entryAt(path);
    if (entry === undefined) return [];
    if (entry.kind === "link") return change.kind === "removed" ? [] : [link(path)];
    if (entry.kind === "folder") return (await this.#willBeEmpty(change.path)) ? [] : [noFile(path)];
    if (entry.kind === "other") return [noFile(path)];
    if (entry.readOnly) return [readOnly(path)];
    return this.#isForeign(change) ? [foreign(path)] : [];
  }

  /** Whether everything in a folder is to be removed before a file takes its name. */
  async #willBeEmpty(path: string): Promise<boolean> {
    const files = await this.#disk.listFiles(this.#whole(path));
    const prefix = `${this.#folder}/`;
    return files.every((file) => this.#going.has(file.slice(prefix.length)));
  }

  /** A file with another text that no manifest lists. Built files are in no manifest, and nobody writes them by hand. */
  #isForeign(change: FileChange): boolean {
    if (change.kind !== "changed" || change.built || change.path === MANIFEST_NAME) return false;
    return !this.#owned.has(change.path.toLowerCase());
  }

  #whole(path: string): string {
    return path === "" ? this.#folder : `${this.#folder}/${path}`;
  }
}

function link(path: string): OutputProblem {
  const hint =
    "Tinsmith does not write through links; put a real folder or file in its place, or change `output`.";
  return { code: "output/link", path, reason: "is a symbolic link", hint };
}

function readOnly(path: string): OutputProblem {
  const hint = "make it writable, or remove it.";
  return { code: "output/read-only", path, reason: "is read-only and would have to change", hint };
}

function noFolder(path: string): OutputProblem {
  const hint = "move it away, or change `output`.";
  return { code: "output/not-a-folder", path, reason: "is in the place of a folder", hint };
}

function noFile(path: string): OutputProblem {
  const hint = "move it away, or change `output`.";
  return { code: "output/not-a-file", path, reason: "is in the place of a file", hint };
}

function foreign(path: string): OutputProblem {
  const hint = `the files that Tinsmith may overwrite are listed in \`${MANIFEST_NAME}\`; move this one away, or remove it.`;
  return {
    code: "output/foreign-file",
    path,
    reason: "was not written by Tinsmith and would be overwritten",
    hint,
  };
}
