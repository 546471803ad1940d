/** A path of the system as Tinsmith writes it. */
export function normalizePath(path: string): string {
  const slashed = isWindowsPath(path) ? path.replaceAll("\\", "/") : path;
  return slashed.length > 1 && slashed.endsWith("/") ? slashed.slice(0, -1) : slashed;
}

/** A path that may be relative, seen from a folder, with its `.` and `..` resolved. */
export function resolvePath(folder: string, path: string): string {
  const whole = isAbsolutePath(path) ? normalizePath(path) : `${folder}/${normalizePath(path)}`;
  const resolved: string[] = [];
  for (const segment of whole.split("/")) {
    if (segment === "..") resolved.pop();
    else if (segment !== "" && segment !== ".") resolved.push(segment);
  }
  return (whole.startsWith("/") ? "/" : "") + resolved.join("/");
}

/** The path from a folder to a file, or undefined where the file does not lie below the folder. */
export function pathBelow(folder: string, path: string): string | undefined {
  const prefix = folder.endsWith("/") ? folder : `${folder}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

/** The folder that a path lies in; the root lies in itself. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf("/");
  return end <= 0 ? "/" : path.slice(0, end);
}

/** Whether a path starts at a root: `/model`, or `C:/model` where drives have letters. */
export function isAbsolutePath(path: string): boolean {
  return path.startsWith("/") || isWindowsPath(path);
}

function isWindowsPath(path: string): boolean {
  return /^[A-Za-z]:[\\/]|^\\\\/.test(path);
}
