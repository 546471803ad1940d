import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { collections } from "./collections.js";
import knownFailures from "./known-failures.json" with { type: "json" };
import { withCounts } from "./counts-table.js";
import { runCollection, type KnownFailures, type Outcome } from "./run-collection.js";
import { openCorpus } from "./support/corpus-folder.js";

/*
 * `npm run conformance [-- --only NAMES]`: holds Tinsmith against the cases from outside. Each collection ends in a line
 * `name: passed/total`; names are set apart by commas, and a `*` stands for any text. The exit code is 1 where a case
 * fails that is not on the list of known failures, where one that is on it passes, and where the README has other counts
 * of a collection that ran (`--update` writes them there).
 */

const { values } = parseArgs({
  options: { only: { type: "string", multiple: true }, update: { type: "boolean", default: false } },
});
const corpus = openCorpus(process.cwd());
if (corpus === undefined) {
  console.log("skipped: there is no corpus beside the repository, and TINSMITH_CORPUS names none.");
} else {
  const patterns = values.only?.flatMap((names) => names.split(","));
  const unknown = (patterns ?? []).filter(
    (pattern) => !collections.some(({ name }) => matches(name, pattern)),
  );
  if (unknown.length > 0) {
    const names = collections.map(({ name }) => name).join(", ");
    console.error(`There is no collection ${unknown.join(", ")}; there are ${names}.`);
    process.exit(2);
  }
  const outcomes = new Map<string, Outcome | undefined>();
  const known: Readonly<Record<string, KnownFailures>> = knownFailures;
  for (const collection of collections) {
    if (patterns?.every((pattern) => !matches(collection.name, pattern))) continue;
    const outcome = await runCollection(collection, corpus, known[collection.name] ?? {});
    outcomes.set(collection.name, outcome);
    for (const line of outcome?.lines ?? []) console.log(line);
    if (outcome?.isExpected === false) process.exitCode = 1;
  }
  for (const [name, outcome] of outcomes) {
    console.log(`${name}: ${outcome === undefined ? "absent" : `${outcome.passed}/${outcome.total}`}`);
  }
  // Another corpus has other counts.
  if (process.env["TINSMITH_CORPUS"] === undefined) compareReadme(outcomes);
}

function matches(name: string, pattern: string): boolean {
  const [begin = "", ...rest] = pattern.split("*");
  if (rest.length === 0) return name === pattern;
  return name.startsWith(begin) && name.slice(begin.length).endsWith(rest.at(-1) ?? "");
}

function compareReadme(outcomes: ReadonlyMap<string, Outcome | undefined>): void {
  const readme = readFileSync("README.md", "utf8");
  const counted = withCounts(readme, outcomes);
  if (counted === readme) return;
  if (values.update) {
    writeFileSync("README.md", counted);
    return;
  }
  console.log("The README has other counts: `npm run conformance -- --update` writes these.");
  process.exitCode = 1;
}
