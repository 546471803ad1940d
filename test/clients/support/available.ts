import { spawnSync } from "node:child_process";

/** Whether Python has a module; where it has not, says that tests are skipped. */
export function hasPythonModule(name: string): boolean {
  const find = "import importlib.util, sys; sys.exit(importlib.util.find_spec(sys.argv[1]) is None)";
  return isThere(`Python module ${name}`, "python3", ["-c", find, name]);
}

/** Whether a command can be run; where it cannot, says that tests are skipped. */
export function hasCommand(name: string): boolean {
  return isThere(`command ${name}`, "sh", ["-c", `command -v "$0"`, name]);
}

function isThere(what: string, command: string, args: readonly string[]): boolean {
  const found = spawnSync(command, args, { stdio: "ignore" }).status === 0;
  if (!found) console.warn(`skipped: no ${what}`);
  return found;
}
