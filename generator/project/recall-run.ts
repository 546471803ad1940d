import { findConfig } from "../config/find-config.js";
import { reviveDiagnostics } from "../diagnostics/stored-diagnostic.js";
import { loadCached } from "../output/cache-file.js";
import { isUpToDate, type RunRecord } from "../output/run-record.js";
import type { GenerateOptions, GenerateReport } from "./reports.js";
import { RECORD_KIND, recordPath, type RunSummary } from "./run-cache.js";
import { nodeHost } from "../source/node-host.js";
import { folderOf, resolvePath } from "../source/path.js";

/**
 * The report of a run that has nothing to do, because nothing that it would read or write has changed since the last
 * one; undefined where something has, or nothing is known. No model is read, and nothing is loaded that could.
 */
export async function recallRun(options: GenerateOptions): Promise<GenerateReport | undefined> {
  const { workingFolder, config, disk = nodeHost(), identity, check = false } = options;
  if (identity === undefined) return undefined;
  const path =
    config === undefined ? await findConfig(workingFolder, disk) : resolvePath(workingFolder, config);
  if (path === undefined) return undefined;
  const root = folderOf(path);
  const record = await loadCached<RunRecord<RunSummary>>(recordPath(path), RECORD_KIND, disk);
  if (record === undefined || !(await isUpToDate(record, identity, root, disk))) return undefined;
  const services = record.summary.services.map((service) => ({
    ...service,
    output: resolvePath(root, service.output),
    changes: [],
  }));
  const diagnostics = await reviveDiagnostics(record.summary.diagnostics, (file) => disk.readText(file));
  return check
    ? { kind: "checked", services, diagnostics, diff: "" }
    : { kind: "generated", services, diagnostics };
}
