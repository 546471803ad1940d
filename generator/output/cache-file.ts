import type { Disk } from "../source/disk.js";
import { fingerprint } from "./fingerprint.js";

/**
 * Keeps a value in a file of a cache: a line with the fingerprint of the rest, then JSON. The fingerprint holds its
 * shape too: only what this function wrote is ever read back.
 */
export async function saveCached(path: string, kind: string, value: unknown, disk: Disk): Promise<void> {
  const body = `${kind}\n${JSON.stringify(value)}`;
  await disk.writeText(path, `${fingerprint(body)}\n${body}`);
}

/** The value of a cache file that was kept under the same kind; undefined where it is missing, damaged or of another. */
export async function loadCached<T>(path: string, kind: string, disk: Disk): Promise<T | undefined> {
  const text = await disk.readText(path);
  const end = text?.indexOf("\n") ?? -1;
  if (text === undefined || end === -1) return undefined;
  const body = text.slice(end + 1);
  if (text.slice(0, end) !== fingerprint(body) || !body.startsWith(`${kind}\n`)) return undefined;
  // The fingerprint says that `saveCached` wrote this text, and the kind names the type of its value.
  return JSON.parse(body.slice(kind.length + 1)) as T;
}
