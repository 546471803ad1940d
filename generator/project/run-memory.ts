import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { storeDiagnostic } from "../diagnostics/stored-diagnostic.js";
import type { TextCache } from "../emit/text-cache.js";
import { loadCached, saveCached } from "../output/cache-file.js";
import type { Changes } from "../output/changes.js";
import { fingerprint } from "../output/fingerprint.js";
import { recordRun, type RunRecord } from "../output/run-record.js";
import { openTextCache } from "../output/text-cache-file.js";
import { libraryManifests } from "./libraries.js";
import type { Project } from "./open-project.js";
import { preludePaths, runtimePaths } from "../resources.js";
import type { ServiceReport } from "./reports.js";
import { RECORD_KIND, recordPath, textsPath, type RunSummary } from "./run-cache.js";
import type { Disk } from "../source/disk.js";
import { pathBelow } from "../source/path.js";
import type { HostRecord } from "../source/recording-host.js";

/** What a run knows of the last one, and leaves to the next. All of it may be missing at any time. */
export interface RunMemory {
  readonly disk: Disk;
  /** Texts that need not be printed again. */
  readonly texts: TextCache | undefined;
  /** Built files that the last run left in an output folder, absolute; the paths are below it. */
  readonly formerlyBuilt: (folder: string) => readonly string[];
  /** Keeps what a run has written. */
  readonly save: (
    changes: readonly Changes[],
    services: readonly ServiceReport[],
    diagnostics: readonly Diagnostic[],
  ) => Promise<void>;
}

/** Opens the memory of a project. Without the identity of the generator nothing can be trusted again, so nothing is kept. */
export async function openMemory(
  project: Project,
  identity: string | undefined,
  read: HostRecord,
): Promise<RunMemory> {
  const { disk, root, configPath } = project;
  const last = await loadCached<RunRecord<RunSummary>>(recordPath(configPath), RECORD_KIND, disk);
  const formerlyBuilt = (folder: string): readonly string[] => last?.built[shorten(root, folder)] ?? [];
  if (identity === undefined) return { disk, texts: undefined, formerlyBuilt, save: async () => {} };
  const libraries = libraryManifests();
  const texts = await openTextCache(textsPath(configPath), await identityOf(identity, libraries, disk), disk);
  const save: RunMemory["save"] = async (changes, services, diagnostics) => {
    await texts.save();
    // A plugin may read whatever it likes, and nobody would know; nor are variables of the environment kept.
    if (project.config.plugins.length > 0 || project.config.dependsOnEnvironment === true) return;
    const shipped = [...(await preludePaths()), ...(await runtimePaths()), ...libraries];
    const summary = summarize(services, diagnostics, root);
    const record = await recordRun({ generator: identity, read, shipped, changes, summary }, root, disk);
    if (record !== undefined) await saveCached(recordPath(configPath), RECORD_KIND, record, disk);
  };
  return { disk, texts, formerlyBuilt, save: quietly(save) };
}

/** A memory that cannot be kept, on a read-only disk for example, is no reason to fail: the work is done. */
function quietly(save: RunMemory["save"]): RunMemory["save"] {
  return async (...what) => {
    try {
      await save(...what);
    } catch (error) {
      if (!(error instanceof Error && "syscall" in error)) throw error;
    }
  };
}

async function identityOf(identity: string, libraries: readonly string[], disk: Disk): Promise<string> {
  const manifests = await Promise.all(libraries.map((path) => disk.readText(path)));
  return fingerprint([identity, ...manifests].join("\n"));
}

function summarize(
  services: readonly ServiceReport[],
  diagnostics: readonly Diagnostic[],
  root: string,
): RunSummary {
  return {
    services: services.map(({ service, output, read, changes, unchanged }) => {
      const stayed = unchanged + changes.filter((change) => change.kind !== "removed").length;
      return { service, output: shorten(root, output), read, unchanged: stayed };
    }),
    diagnostics: diagnostics.map(storeDiagnostic),
  };
}

function shorten(root: string, path: string): string {
  return pathBelow(root, path) ?? path;
}
