/**
 * A path as messages show it: relative to the working folder, so that a terminal or an editor opens it by a click. Both
 * are absolute with `/`. A path that shares no folder with the working one, or is not absolute, is shown as it is.
 */
export function displayPath(path: string, workingFolder: string): string {
  const from = segmentsOf(workingFolder);
  const to = segmentsOf(path);
  if (from[0] === undefined || from[0] !== to[0] || !isAbsolute(path)) return path;
  let shared = 1;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

function segmentsOf(path: string): readonly string[] {
  return path.split("/").filter((segment) => segment !== "");
}

function isAbsolute(path: string): boolean {
  return /^(\/|[A-Za-z]:\/)/.test(path);
}
