import type { Glob } from "./glob.js";
import type { Host } from "./host.js";

/** What was asked of a host: all that a run's result can depend on. */
export interface HostRecord {
  /** The files that were read, each with what it held; undefined where there was none. */
  readonly files: ReadonlyMap<string, string | Uint8Array | undefined>;
  readonly globs: readonly Glob[];
}

/** A host that answers as another does and keeps a record of what it was asked. Listing folders is not allowed. */
export function recordingHost(host: Host): { readonly host: Host; readonly record: HostRecord } {
  const files = new Map<string, string | Uint8Array | undefined>();
  const globs: Glob[] = [];
  const keep = <T extends string | Uint8Array | undefined>(path: string, content: T): T => {
    files.set(path, content);
    return content;
  };
  const recording: Host = {
    ...host,
    readText: async (path) => keep(path, await host.readText(path)),
    readBytes: async (path) => keep(path, await host.readBytes(path)),
    listFiles: () =>
      Promise.reject(new Error("A run reads files by name or by glob, so that it can be recorded.")),
    glob: (folder, patterns) => {
      globs.push({ folder, patterns });
      return host.glob(folder, patterns);
    },
  };
  return { host: recording, record: { files, globs } };
}
