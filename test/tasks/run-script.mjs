import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { delimiter, resolve } from "node:path";

/**
 * Runs a script of package.json as npm would, without npm's own half second and lines. True if it ended well.
 *
 * @param {string} name
 * @param {readonly string[]} flags
 * @param {Readonly<Record<string, string>>} variables
 */
export function runScript(name, flags = [], variables = {}) {
  const PATH = resolve("node_modules/.bin") + delimiter + process.env["PATH"];
  const line = [commandOf(name), ...flags.map((flag) => JSON.stringify(flag))].join(" ");
  const env = { ...process.env, PATH, ...variables };
  return spawnSync(line, { shell: true, stdio: "inherit", env }).status === 0;
}

/** @param {string} name */
function commandOf(name) {
  const { scripts } = /** @type {{ scripts: Readonly<Record<string, string>> }} */ (
    JSON.parse(readFileSync("package.json", "utf8"))
  );
  const command = scripts[name];
  if (command === undefined) throw new Error(`package.json has no script \`${name}\`.`);
  return command;
}
