// `npm test`: everything that CI runs, each step a script of package.json. A step that fails does not keep the
// later ones from running, so that one run shows everything; the exit code is 1 if any failed.

import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { runScript } from "./run-script.mjs";
import { testCounts } from "./test-counts.mjs";

const RESULTS = ".cache/vitest.json";

// `generate --check` judges the committed bytes, so it comes before anything that writes. What comes after
// `generate` imports the generated packages as Node does, and would only repeat its failure.
const STEPS = [
  { name: "generated/ is what the model says", script: "generate", flags: ["--check"], needed: true },
  { name: "the generated packages are built", script: "generate", flags: [], needed: true },
  { name: "lint", script: "lint", flags: [] },
  { name: "format", script: "format:check", flags: [] },
  { name: "types under TypeScript 5.9 and 7", script: "typecheck", flags: [] },
  {
    name: "tests",
    script: "test:unit",
    flags: ["--reporter=default", "--reporter=json", `--outputFile.json=${RESULTS}`],
  },
  { name: "cases from outside", script: "conformance", flags: [] },
  // Layout is proved by the packages above; without it the sample takes a minute.
  { name: "services from outside", script: "corpus", flags: ["--sample", "--unformatted"] },
];

mkdirSync(".cache", { recursive: true });
rmSync(RESULTS, { force: true });

/** @type {string[]} */
const verdicts = [];
for (const step of STEPS) {
  console.log(`\n── ${step.name} (npm run ${step.script})\n`);
  const started = performance.now();
  const ok = runScript(step.script, step.flags);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  verdicts.push(`${ok ? "ok    " : "FAILED"}  ${step.name}, ${seconds} s`);
  if (ok) continue;
  process.exitCode = 1;
  if (!step.needed) continue;
  verdicts.push("        The steps after it stand on it and were not run.");
  break;
}

console.log(`\n${verdicts.join("\n")}\n`);
if (existsSync(RESULTS)) console.log(testCounts(readReport()));

/** @returns {import("./test-counts.mjs").TestReport} */
function readReport() {
  return /** @type {import("./test-counts.mjs").TestReport} */ (JSON.parse(readFileSync(RESULTS, "utf8")));
}
