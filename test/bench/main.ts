import { fork } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Figure } from "./entry.js";
import { renderTable } from "./table.js";

const { values } = parseArgs({
  options: { json: { type: "string" }, only: { type: "string" }, from: { type: "string", default: "." } },
});

const names = readdirSync(new URL("./entries/", import.meta.url)).map((file) => file.replace(/\.js$/, ""));
const chosen = names.filter((name) => name.startsWith(values.only ?? ""));
if (chosen.length === 0)
  throw new Error(`No entry begins with \`${values.only}\`; there are ${names.join(", ")}.`);

const figures: Figure[] = [];
for (const name of chosen) {
  const measured = await measureAlone(name);
  figures.push(...measured);
  console.log(`\n${measured.length > 0 ? renderTable(measured) : `${name} failed.`}`);
}
if (values.json !== undefined) {
  writeFileSync(resolve(values.from, values.json), `${JSON.stringify(figures, undefined, 2)}\n`);
}

/**
 * Each entry has a process of its own: what one has loaded and warmed up would speed up or slow down the next. One that
 * fails, and has said why, has no figures and fails the command; a figure above its bar does not.
 */
function measureAlone(name: string): Promise<readonly Figure[]> {
  return new Promise((fulfil) => {
    const child = fork(new URL("./run-entry.js", import.meta.url), [name]);
    let measured: readonly Figure[] = [];
    child.on("message", (message) => {
      // The child is run-entry.ts, which sends nothing else.
      measured = message as readonly Figure[];
    });
    child.on("exit", (code) => {
      if (code !== 0) process.exitCode = 1;
      fulfil(measured);
    });
  });
}
