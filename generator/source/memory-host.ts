import { globSync, type FileSystemAdapter } from "tinyglobby";
import type { Disk, DiskEntry } from "./disk.js";
import { orderedByCodeUnit } from "./order.js";
import { pathBelow } from "./path.js";

/** A file system in memory for tests. Folders exist as long as files lie in them. */
export interface MemoryHost extends Disk {
  /** All files as they stand, by absolute path. */
  readonly files: ReadonlyMap<string, string>;
}

/** A host of nothing but these files, by absolute path. */
export function memoryHost(initial: Readonly<Record<string, string>> = {}): MemoryHost {
  const files = new Map(Object.entries(initial));
  return {
    files,
    readText: async (path) => files.get(path),
    readBytes: async (path) => bytesOf(files.get(path)),
    listFiles: async (folder) => orderedByCodeUnit(filesBelow(files, folder)),
    glob: async (folder, patterns) => globFiles(files, folder, patterns),
    writeText: async (path, text) => void files.set(path, text),
    remove: async (path) => void files.delete(path),
    entryAt: async (path) => entryAt(files, path),
    createText: async (path, text) => create(files, path, text),
    rename: async (from, to) => rename(files, from, to),
    removeFolder: async (path) => ![...files.keys()].some((file) => pathBelow(path, file) !== undefined),
  };
}

type Files = Map<string, string>;

function bytesOf(text: string | undefined): Uint8Array | undefined {
  return text === undefined ? undefined : new TextEncoder().encode(text);
}

function filesBelow(files: Files, folder: string): readonly string[] {
  return [...files.keys()].filter((path) => {
    const below = pathBelow(folder, path);
    return below !== undefined && !below.split("/").slice(0, -1).includes("node_modules");
  });
}

function create(files: Files, path: string, text: string): boolean {
  if (files.has(path)) return false;
  files.set(path, text);
  return true;
}

function rename(files: Files, from: string, to: string): void {
  const text = files.get(from);
  if (text === undefined) throw Object.assign(new Error(`There is no file ${from}.`), { code: "ENOENT" });
  files.delete(from);
  files.set(to, text);
}

function entryAt(files: Files, path: string): DiskEntry | undefined {
  const kind = files.has(path) ? "file" : isFolder(files, path) ? "folder" : undefined;
  return kind === undefined ? undefined : { kind, readOnly: false, modified: 0 };
}

function isFolder(files: Files, path: string): boolean {
  return [...files.keys()].some((file) => pathBelow(path, file) !== undefined);
}

/** The same library as on the disk, over folders made up from the paths. */
function globFiles(files: Files, folder: string, patterns: readonly string[]): readonly string[] {
  const ignore = patterns.some((pattern) => pattern.includes("node_modules")) ? [] : ["**/node_modules/**"];
  const options = { cwd: folder, absolute: true, expandDirectories: false, ignore };
  const paths = globSync(patterns, { ...options, followSymbolicLinks: false, fs: adapterFor(files) });
  return orderedByCodeUnit(new Set(paths));
}

function adapterFor(files: Files): FileSystemAdapter {
  const readdirSync = (folder: string) => entriesOf(files, folder.replace(/(?<=.)\/$/, ""));
  // The library calls it only with `withFileTypes`, and reads no more of an entry than these members.
  return { readdirSync } as unknown as FileSystemAdapter;
}

function entriesOf(files: Files, folder: string): readonly MemoryEntry[] {
  const names = new Map<string, boolean>();
  for (const path of files.keys()) {
    const below = pathBelow(folder, path);
    if (below === undefined) continue;
    const name = below.split("/", 1)[0] ?? below;
    names.set(name, name === below);
  }
  return [...names].map(([name, isFile]) => ({
    name,
    parentPath: folder,
    isFile: () => isFile,
    isDirectory: () => !isFile,
    isSymbolicLink: () => false,
  }));
}

interface MemoryEntry {
  readonly name: string;
  readonly parentPath: string;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}
