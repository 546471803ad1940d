import type { StoredDiagnostic } from "../diagnostics/stored-diagnostic.js";
import { fingerprint } from "../output/fingerprint.js";
import type { ServiceReport } from "./reports.js";
import { folderOf } from "../source/path.js";

/** What a run had to say, as its record keeps it. */
export interface RunSummary {
  readonly services: readonly Omit<ServiceReport, "changes">[];
  readonly diagnostics: readonly StoredDiagnostic[];
}

/** The kind of record that this build understands; it changes with the shape of `RunRecord` and `RunSummary`. */
export const RECORD_KIND = "run 1";

/** Where the record of a configuration's last run is kept. */
export function recordPath(configPath: string): string {
  return `${cacheFolder(configPath)}/run.json`;
}

/** Where the texts that its last run printed are kept. */
export function textsPath(configPath: string): string {
  return `${cacheFolder(configPath)}/texts.json`;
}

/** Below `node_modules/`, where tools keep what is theirs and no version control looks; a folder for each file. */
function cacheFolder(configPath: string): string {
  const root = folderOf(configPath);
  const name = fingerprint(configPath.slice(root.length)).slice(0, 8);
  return `${root === "/" ? "" : root}/node_modules/.cache/tinsmith/${name}`;
}
