import type { TextCache } from "../emit/text-cache.js";
import type { Disk } from "../source/disk.js";
import { loadCached, saveCached } from "./cache-file.js";
import { fingerprint } from "./fingerprint.js";

/** A cache of texts that lives in a file between runs. */
export interface TextCacheFile extends TextCache {
  /** Writes what this run used, and nothing of older ones, so that the file stays as large as the output. */
  readonly save: () => Promise<void>;
}

/**
 * Opens the cache of texts at a path. `generator` names whatever makes the texts: those of another one are not used. The
 * whole file is replaced at once, so two runs cannot mix theirs.
 */
export async function openTextCache(path: string, generator: string, disk: Disk): Promise<TextCacheFile> {
  const kind = `texts ${generator}`;
  const known = new Map(Object.entries((await loadCached<Record<string, string>>(path, kind, disk)) ?? {}));
  const used = new Map<string, string>();
  let isChanged = false;
  return {
    get: (key) => {
      const name = fingerprint(key);
      const text = known.get(name);
      if (text !== undefined) used.set(name, text);
      return text;
    },
    set: (key, text) => {
      used.set(fingerprint(key), text);
      isChanged = true;
    },
    save: async () => {
      if (isChanged || used.size !== known.size) await saveCached(path, kind, Object.fromEntries(used), disk);
    },
  };
}
