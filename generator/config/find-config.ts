import type { Host } from "../source/host.js";
import { folderOf, resolvePath } from "../source/path.js";

/** The name that a configuration has by default. */
export const CONFIG_NAME = "tinsmith.json";

/** The path of the nearest `tinsmith.json`, in a folder or above it; undefined where there is none. */
export async function findConfig(folder: string, host: Host): Promise<string | undefined> {
  const path = resolvePath(folder, CONFIG_NAME);
  if ((await host.readText(path)) !== undefined) return path;
  const parent = folderOf(folder);
  return parent === folder ? undefined : findConfig(parent, host);
}
