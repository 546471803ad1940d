import { parseArgs } from "node:util";
import { collections } from "./collections.js";
import knownFailures from "./known-failures.json" with { type: "json" };
import { runCollection, type KnownFailures } from "./run-collection.js";
import { openCorpus } from "./support/corpus-folder.js";

/*
 * `npm run conformance [-- --only NAME]`: holds Tinsmith against the cases from outside. Each collection ends in a line
 * `name: passed/total`. The exit code is 1 where a case fails that is not on the list of known failures, and where one
 * that is on it passes.
 */

const { values } = parseArgs({ options: { only: { type: "string", multiple: true } } });
const corpus = openCorpus(process.cwd());
if (corpus === undefined) {
  console.log("skipped: there is no corpus beside the repository, and TINSMITH_CORPUS names none.");
} else {
  const unknown = (values.only ?? []).filter((name) => collections.every((entry) => entry.name !== name));
  if (unknown.length > 0) {
    const names = collections.map(({ name }) => name).join(", ");
    console.error(`There is no collection ${unknown.join(", ")}; there are ${names}.`);
    process.exit(2);
  }
  const known: Readonly<Record<string, KnownFailures>> = knownFailures;
  const counts: string[] = [];
  for (const collection of collections) {
    if (values.only !== undefined && !values.only.includes(collection.name)) continue;
    const outcome = await runCollection(collection, corpus, known[collection.name] ?? {});
    if (outcome === undefined) {
      counts.push(`${collection.name}: absent`);
      continue;
    }
    for (const line of outcome.lines) console.log(line);
    counts.push(`${collection.name}: ${outcome.passed}/${outcome.total}`);
    if (!outcome.isExpected) process.exitCode = 1;
  }
  console.log(counts.join("\n"));
}
