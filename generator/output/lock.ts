import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout } from "node:timers/promises";
import type { Disk } from "../source/disk.js";
import { OutputError } from "./output-error.js";
import { WORK_FOLDER } from "./output-path.js";

/** The one right to change an output folder, as long as it lasts. */
export interface Lock {
  /** Throws an `OutputError` where another process has taken the right away, having held this one for dead. */
  assertHeld(): Promise<void>;
}

/**
 * Runs `act` while no other process changes the output folder. Waits for one that does. The lock of a process that was
 * killed is known by its process number and broken; one of another machine, by its age.
 */
export async function withLock<T>(folder: string, disk: Disk, act: (lock: Lock) => Promise<T>): Promise<T> {
  const path = lockPath(folder);
  const mine = ownerText();
  await acquire(path, mine, disk);
  try {
    return await act({ assertHeld: () => assertHeld(path, mine, disk) });
  } finally {
    if ((await disk.readText(path)) === mine) await disk.remove(path);
    await disk.removeFolder(`${folder}/${WORK_FOLDER}`);
  }
}

/** The file that is the lock. */
export function lockPath(folder: string): string {
  return `${folder}/${WORK_FOLDER}/lock`;
}

const PATIENCE_MS = 30_000;
const PAUSE_MS = 20;
/** A process of another machine cannot be asked; a lock is held for a second at most. */
const FOREIGN_LIFE_MS = 120_000;

interface Owner {
  readonly machine: string;
  readonly process: number;
  /** Tells apart two owners of one process, and a process from an earlier one of the same number. */
  readonly id: string;
}

function ownerText(): string {
  const owner: Owner = { machine: hostname(), process: process.pid, id: randomUUID() };
  return JSON.stringify(owner);
}

async function acquire(path: string, mine: string, disk: Disk): Promise<void> {
  const start = performance.now();
  while (!(await disk.createText(path, mine))) {
    const theirs = await disk.readText(path);
    if (theirs !== undefined && (await isStale(path, theirs, disk))) await breakLock(path, theirs, disk);
    else if (performance.now() - start > PATIENCE_MS) throw lasting(path, theirs ?? "");
    else await setTimeout(PAUSE_MS);
  }
}

async function isStale(path: string, text: string, disk: Disk): Promise<boolean> {
  const owner = parseOwner(text);
  if (owner?.machine === hostname()) return !isAlive(owner.process);
  const entry = await disk.entryAt(path);
  return entry !== undefined && Date.now() - entry.modified > FOREIGN_LIFE_MS;
}

function parseOwner(text: string): Owner | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isOwner(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== "object" || value === null) return false;
  if (!("machine" in value && "process" in value && "id" in value)) return false;
  return (
    typeof value.machine === "string" && typeof value.process === "number" && typeof value.id === "string"
  );
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // A process of another user may not be signalled, but it is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Moves a dead lock away. Between the look and the move another process may have done the same and taken the lock: what
 * was moved is then a living one, and goes back.
 */
async function breakLock(path: string, dead: string, disk: Disk): Promise<void> {
  const aside = `${path}-${randomUUID()}`;
  try {
    await disk.rename(path, aside);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return;
    throw error;
  }
  const moved = await disk.readText(aside);
  if (moved !== undefined && moved !== dead) await disk.createText(path, moved);
  await disk.remove(aside);
}

async function assertHeld(path: string, mine: string, disk: Disk): Promise<void> {
  const text = await disk.readText(path);
  if (text !== mine) throw lasting(path, text ?? "");
}

function lasting(path: string, text: string): OutputError {
  const owner = parseOwner(text);
  const who = owner === undefined ? "another process" : `process ${owner.process} on ${owner.machine}`;
  const hint = "wait until it has finished; if it does not run any more, remove the file.";
  return new OutputError([{ code: "output/locked", path, reason: `is held by ${who}`, hint }]);
}
