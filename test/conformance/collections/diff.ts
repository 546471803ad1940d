import { diff as diffModels } from "../../../generator/diff/diff.js";
import { withRaisedSeverities, withSuppressed } from "../../../generator/rules/suppressions.js";
import type { Collection, ConformanceCase, Corpus } from "../collection.js";
import { loadModel } from "../support/load-model.js";
import { compareEvents, readEvent } from "./errorfiles.js";

/** Two models, `X.a` and `X.b`, beside an `.events` file of what the reference says of the way from one to the other. */
export const diff: Collection = {
  name: "diff",
  cases: (corpus) => {
    const folder = "smithy/diff";
    const expectations = corpus.list(folder).filter((path) => path.endsWith(".events"));
    if (expectations.length === 0) return undefined;
    return expectations.map((path): ConformanceCase => {
      const stem = path.slice(0, -".events".length);
      return { name: stem.slice(folder.length + 1), difference: () => difference(corpus, stem) };
    });
  },
};

async function difference(corpus: Corpus, stem: string): Promise<string | undefined> {
  const [before, after] = await Promise.all(["a", "b"].map((side) => load(corpus, `${stem}.${side}`)));
  if (before === undefined || after === undefined) return "One of the two models is missing.";
  const found = withRaisedSeverities(after, withSuppressed(after, diffModels(before, after)));
  // An event may take several lines; a line of dashes stands between two of them.
  const expected = corpus.read(`${stem}.events`).split(/^-----\s*$/m);
  return compareEvents(
    expected
      .map((event) => event.trim())
      .filter((event) => event !== "")
      .map(readEvent),
    found,
  );
}

async function load(
  corpus: Corpus,
  stem: string,
): Promise<Awaited<ReturnType<typeof loadModel>>["value"] | undefined> {
  const paths = [".smithy", ".json"].map((ending) => stem + ending).filter(corpus.has);
  return paths.length === 0 ? undefined : (await loadModel(corpus, paths)).value;
}
