/** The list of the files that Tinsmith wrote into an output folder; it is committed with them. */
export const MANIFEST_NAME = ".tinsmith-manifest";

/** The folder within an output folder that holds what is not finished; it is gone after a run. */
export const WORK_FOLDER = ".tinsmith-work";

/**
 * Whether a path names a file below its output folder by plain segments alone, outside of Tinsmith's own. Lists of files
 * come from the disk, and a crafted one must not reach any other place.
 */
export function isOutputPath(path: string): boolean {
  const segments = path.split("/");
  if (segments[0] === WORK_FOLDER || /[\\\0]|^[A-Za-z]:/.test(path)) return false;
  return segments.every((segment) => segment !== "" && segment !== "." && segment !== "..");
}
