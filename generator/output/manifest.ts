import { orderedByCodeUnit } from "../source/order.js";
import { isOutputPath, MANIFEST_NAME } from "./output-path.js";

const HEAD =
  "# Files that Tinsmith wrote here. It removes those that it no longer writes; all others are yours.\n";

/** The text of a manifest: a path a line, sorted, so that two branches merge line by line. */
export function printManifest(paths: Iterable<string>): string {
  return (
    HEAD +
    orderedByCodeUnit(paths)
      .map((path) => `${path}\n`)
      .join("")
  );
}

/**
 * The paths of a manifest. Any text will do: marks of a merge conflict name no files, and both of its sides were
 * written by Tinsmith.
 */
export function parseManifest(text: string): ReadonlySet<string> {
  const lines = text.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#"));
  return new Set(lines.filter((line) => isOutputPath(line) && line !== MANIFEST_NAME));
}
