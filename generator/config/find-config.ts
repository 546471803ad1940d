import type { Host } from "../source/host.js";
import { folderOf, resolvePath } from "../source/path.js";

/** The name that a configuration has by default. */
export const CONFIG_NAME = "tinsmith.json";

/** The name of the configuration of Smithy's own tools, which is read where there is none of ours. */
export const SMITHY_BUILD_NAME = "smithy-build.json";

/** The path of the nearest configuration, in a folder or above it; undefined where there is none. */
export async function findConfig(folder: string, host: Host): Promise<string | undefined> {
  for (const name of [CONFIG_NAME, SMITHY_BUILD_NAME]) {
    const path = resolvePath(folder, name);
    if ((await host.readText(path)) !== undefined) return path;
  }
  const parent = folderOf(folder);
  return parent === folder ? undefined : findConfig(parent, host);
}
