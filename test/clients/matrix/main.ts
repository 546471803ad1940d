import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { betweenMarks } from "../../support/markdown-table.js";
import { clients } from "./clients.js";
import { matrixTable } from "./matrix-table.js";
import { hasPassed, type Report } from "./report.js";
import { runProgram } from "./run-program.js";
import { Unobtainable } from "./unobtainable.js";

/*
 * `npm run test:clients [-- --only NAME]`: gets other people's clients of API Gateway, and has each talk to the generated
 * server. The exit code is 1 where one of them sees something else than it should. `--update` writes the table into the
 * README. A client that cannot be got on this machine is named, with the reason.
 */

const { values } = parseArgs({
  options: { only: { type: "string", multiple: true }, update: { type: "boolean", default: false } },
});
const chosen = clients.filter(({ name }) => values.only?.includes(name) ?? true);
if (chosen.length === 0) {
  console.error(`There is no such client; there are ${clients.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}

const reports: Report[] = [];
const missing: string[] = [];
for (const { name, obtain } of chosen) {
  console.log(`${name} …`);
  try {
    const report = await runProgram(name, await obtain());
    for (const { passed, text } of report.checks) if (!passed) console.log(`  FAILED ${text}`);
    reports.push(report);
  } catch (error) {
    if (!(error instanceof Unobtainable)) throw error;
    missing.push(`${name} did not run: ${error.message}`);
  }
}

const table = matrixTable(reports);
console.log(`\n${table}\n`);
for (const line of missing) console.log(line);
const passed = reports.filter(hasPassed).length;
const failed = reports.length - passed;
console.log(`clients: ${reports.length} of ${chosen.length} ran, ${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
if (values.update && values.only === undefined && missing.length === 0) {
  writeFileSync("README.md", betweenMarks(readFileSync("README.md", "utf8"), "clients", table));
}
