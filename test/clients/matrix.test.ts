import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { matrixTable } from "./matrix/matrix-table.js";
import { hasPassed } from "./matrix/report.js";
import { runProgram } from "./matrix/run-program.js";
import { workspaceFolder } from "./support/workspace-folder.js";

// All other clients are run by `npm run test:clients`, which installs them.

it("the AWS SDK for JavaScript v3 sees what it should in every column", async () => {
  const outfile = join(workspaceFolder(), "js-v3.mjs");
  const entry = fileURLToPath(new URL("programs/js-v3.ts", import.meta.url));
  await build({ entryPoints: [entry], outfile, bundle: true, packages: "external", format: "esm" });
  const report = await runProgram("v3", { command: process.execPath, args: [outfile] });
  expect(report.checks.filter(({ passed }) => !passed)).toEqual([]);
  expect(new Set(report.checks.map(({ column }) => column))).toEqual(
    new Set(["sent", "answered", "errors", "signatures", "example"]),
  );
});

it("a program that calls nobody sends nothing, and raises no error", async () => {
  const liar = `
    console.log('{"client":"liar","version":"0"}');
    require("node:readline").createInterface({ input: process.stdin }).on("line", () => console.log('{"stage":{}}'));
  `;
  const report = await runProgram("liar", { command: process.execPath, args: ["-e", liar] });
  expect(hasPassed(report)).toBe(false);
  const columns = ["sent", "errors"];
  expect(report.checks.filter(({ column, passed }) => columns.includes(column) && passed)).toEqual([]);
  expect(matrixTable([report])).toMatch(/^\| liar +\| 0 +\| 0 of \d+ /m);
});

it("a program that fails ends the run, and says why", async () => {
  const broken = { command: process.execPath, args: ["-e", `throw new Error("no such client")`] };
  await expect(runProgram("broken", broken)).rejects.toThrow("no such client");
});
