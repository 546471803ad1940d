import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** The files of the repository that git knows and the disk has. */
export function committedFiles(): readonly string[] {
  const listed = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" }).split("\0");
  return listed.filter((path) => path !== "" && existsSync(path));
}
