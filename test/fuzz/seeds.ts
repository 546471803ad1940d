import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";
import { openCorpus } from "../conformance/support/corpus-folder.js";

/** A file to start from: the name says its format. */
export interface Seed {
  readonly path: string;
  readonly text: string;
}

/** The repository's own models, and those of the corpus where it is there. */
export function readSeeds(): readonly Seed[] {
  return [...ownSeeds(), ...corpusSeeds()].filter(({ text }) => text.length > 0 && text.length < LONGEST);
}

function ownSeeds(): readonly Seed[] {
  const paths = globSync(
    ["model/**/*.smithy", "test/golden/*/model/*.smithy", "generator/prelude/*.smithy"],
    {
      cwd: root,
    },
  );
  return paths.sort().map((path) => ({ path, text: readFileSync(root + path, "utf8") }));
}

function corpusSeeds(): readonly Seed[] {
  const corpus = openCorpus(root);
  const paths = folders.flatMap((folder) => corpus?.list(folder) ?? []);
  return paths
    .filter((path) => path.endsWith(".smithy") || path.endsWith(".json"))
    .map((path) => ({ path, text: corpus?.read(path) ?? "" }));
}

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Longer ones are as good as shorter ones, but few of them fit into the time. */
const LONGEST = 20_000;

const folders = [
  "smithy/loader-valid",
  "smithy/loader-invalid",
  "smithy/errorfiles",
  "smithy/selector-cases",
  "smithy/formatter",
  "smithy/idl-serialization",
  "smithy/diff",
  "smithy/endpoint-rules",
];
