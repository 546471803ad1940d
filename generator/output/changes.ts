import type { OutputFile } from "../emit/output-file.js";

/** What a run makes of an output folder, file by file. */
export interface Changes {
  /** The output folder, absolute. */
  readonly folder: string;
  /** Every file of the folder that Tinsmith has a say in, by path. */
  readonly files: readonly FileChange[];
  /** What they were planned from, to plan again. */
  readonly plan: OutputPlan;
}

/** What an output folder should hold. */
export interface OutputPlan {
  readonly files: readonly OutputFile[];
  /** Paths of built files that an earlier run wrote. No manifest lists them, since they are not committed. */
  readonly formerlyBuilt: readonly string[];
}

/** What happens to one file; paths are below the output folder. */
export type FileChange =
  | { readonly kind: "unchanged"; readonly path: string; readonly built: boolean }
  | { readonly kind: "created"; readonly path: string; readonly built: boolean; readonly after: string }
  | ChangedFile
  | { readonly kind: "removed"; readonly path: string; readonly built: boolean; readonly before: string };

/** A file that gets another text. */
export interface ChangedFile {
  readonly kind: "changed";
  readonly path: string;
  readonly built: boolean;
  readonly before: string;
  readonly after: string;
}

/** Those files that are not as they should be. */
export function pendingChanges(changes: Changes): readonly Exclude<FileChange, { kind: "unchanged" }>[] {
  return changes.files.flatMap((file) => (file.kind === "unchanged" ? [] : [file]));
}

/** Whether what is committed differs from what the model says; built files are not committed. */
export function isStale(changes: Changes): boolean {
  return pendingChanges(changes).some((file) => !file.built);
}
