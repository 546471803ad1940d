/** A configured output folder without `.` and trailing `/`; what leads out of the project stays recognisable. */
export function normalizeOutput(output: string): string {
  if (isRooted(output)) return output;
  const resolved: string[] = [];
  for (const segment of output.replaceAll("\\", "/").split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment === ".." && resolved.length > 0 && resolved.at(-1) !== "..") resolved.pop();
    else resolved.push(segment);
  }
  return resolved.join("/");
}

/** Whether a normalised output folder lies below the project's root, and is not the root itself. */
export function isBelowRoot(output: string): boolean {
  return output !== "" && !isRooted(output) && output.split("/")[0] !== "..";
}

/** Whether two normalised folders are one, or one lies within the other. */
export function overlap(left: string, right: string): boolean {
  return `${left}/`.startsWith(`${right}/`) || `${right}/`.startsWith(`${left}/`);
}

/** From the root of a drive, or from somebody's home by a name that only a shell would resolve. */
function isRooted(path: string): boolean {
  return /^(?:[/\\~]|[A-Za-z]:)/.test(path);
}
