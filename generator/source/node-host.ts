import { randomBytes } from "node:crypto";
import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import type { Disk, DiskEntry } from "./disk.js";
import { orderedByCodeUnit } from "./order.js";
import { folderOf, normalizePath } from "./path.js";

/**
 * The real file system. It works synchronously inside: for the many small files of a run that is several times faster
 * than the thread pool, and no signal handler ever sees the middle of a step.
 */
export function nodeHost(): Disk {
  return {
    readText: async (path) => readFile(path)?.toString("utf8"),
    readBytes: async (path) => readFile(path),
    listFiles: async (folder) => orderedByCodeUnit(filesBelow(normalizePath(folder))),
    glob: async (folder, patterns) => globFiles(folder, patterns),
    writeText: async (path, text) => replaceFile(path, text),
    remove: async (path) => rmSync(path, { force: true }),
    entryAt: async (path) => entryAt(path),
    createText: async (path, text) => createFile(path, text),
    rename: async (from, to) => withFolder(to, () => renameSync(from, to)),
    removeFolder: async (path) => removeEmptyFolder(path),
  };
}

function readFile(path: string): Buffer | undefined {
  return unlessFailed(["ENOENT", "ENOTDIR"], () => readFileSync(path));
}

/** Installed packages are no sources of anybody's, and there are many. Links are files here, wherever they lead. */
function filesBelow(folder: string): string[] {
  const files: string[] = [];
  const entries = unlessFailed(["ENOENT", "ENOTDIR"], () => readdirSync(folder, { withFileTypes: true }));
  for (const entry of entries ?? []) {
    const path = `${folder}/${entry.name}`;
    if (!entry.isDirectory()) files.push(path);
    else if (entry.name !== "node_modules") files.push(...filesBelow(path));
  }
  return files;
}

/** Loaded on demand: a run that has nothing to do needs no globs. */
async function globFiles(folder: string, patterns: readonly string[]): Promise<readonly string[]> {
  const { glob } = await import("tinyglobby");
  // Nobody means installed packages by `**`; who wants them names them.
  const ignore = patterns.some((pattern) => pattern.includes("node_modules")) ? [] : ["**/node_modules/**"];
  const paths = await glob(patterns, { cwd: folder, absolute: true, expandDirectories: false, ignore });
  return orderedByCodeUnit(new Set(paths.map(normalizePath)));
}

/** A rename puts the new text in place, so that no reader ever finds half of it. */
function replaceFile(path: string, text: string): void {
  const temporary = temporaryNameFor(path);
  withFolder(path, () => writeFileSync(temporary, text));
  try {
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** A hard link is the one call that both creates a file with its text and fails where something stands. */
function createFile(path: string, text: string): boolean {
  const temporary = temporaryNameFor(path);
  withFolder(path, () => writeFileSync(temporary, text));
  try {
    // ENOENT: whoever cleared the folder took the temporary file along.
    return succeeds(["EEXIST", "ENOENT"], () => linkOrWrite(temporary, path, text));
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Some file systems, such as exFAT, know no hard links. */
function linkOrWrite(from: string, path: string, text: string): void {
  const isLinked = succeeds(["EPERM", "ENOTSUP", "ENOSYS", "EMLINK"], () => linkSync(from, path));
  if (!isLinked) writeFileSync(path, text, { flag: "wx" });
}

/** A name beside the file that no other process takes. */
function temporaryNameFor(path: string): string {
  return `${path}.${process.pid}-${randomBytes(6).toString("hex")}.tmp`;
}

/**
 * Makes the folder of a path only when its absence is felt: it nearly always exists. Again and again, because another
 * process may just be removing it.
 */
function withFolder(path: string, act: () => void): void {
  for (let attempt = 0; attempt < 10; attempt++) {
    if (succeeds(["ENOENT"], act)) return;
    mkdirSync(folderOf(normalizePath(path)), { recursive: true });
  }
  act();
}

function entryAt(path: string): DiskEntry | undefined {
  const status = unlessFailed(["ENOTDIR"], () => lstatSync(path, { throwIfNoEntry: false }));
  if (status === undefined) return undefined;
  // Windows has the read-only flag alone, and Node shows it in the same bits.
  return { kind: kindOf(status), readOnly: (status.mode & 0o222) === 0, modified: status.mtimeMs };
}

function kindOf(status: ReturnType<typeof lstatSync> & object): DiskEntry["kind"] {
  if (status.isSymbolicLink()) return "link";
  if (status.isDirectory()) return "folder";
  return status.isFile() ? "file" : "other";
}

function removeEmptyFolder(path: string): boolean {
  const refusals = ["ENOTEMPTY", "EEXIST", "ENOENT", "ENOTDIR", "EPERM"];
  return succeeds(refusals, () => rmdirSync(path));
}

/** The result of a system call, or undefined where it failed for one of the reasons given. */
function unlessFailed<T>(codes: readonly string[], call: () => T): T | undefined {
  try {
    return call();
  } catch (error) {
    if (error instanceof Error && "code" in error && codes.includes(String(error.code))) return undefined;
    throw error;
  }
}

/** Whether a system call did its work; false where it failed for one of the reasons given. */
function succeeds(codes: readonly string[], call: () => void): boolean {
  const done = unlessFailed(codes, () => {
    call();
    return true;
  });
  return done ?? false;
}
