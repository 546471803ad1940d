import type { ProjectOptions } from "../index.js";
import type { Surroundings } from "./surroundings.js";

/** Where a command finds its project. */
export function projectOptions(
  { workingFolder, identity, disk }: Surroundings,
  config: string | undefined,
): ProjectOptions {
  return {
    workingFolder,
    ...(config !== undefined && { config }),
    ...(identity !== undefined && { identity }),
    ...(disk !== undefined && { disk }),
  };
}
