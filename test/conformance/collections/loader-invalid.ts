import { eventLine } from "../../../generator/diagnostics/render-smithy.js";
import type { Collection, Corpus } from "../collection.js";
import { loadModel } from "../support/load-model.js";

/**
 * A model with one mistake, which its first line, a comment, tells in the words of the reference. Some error has to
 * say it, in a line like that of an event; a place before the text may be left out.
 */
export const loaderInvalid: Collection = {
  name: "loader-invalid",
  cases: (corpus) => {
    const folder = "smithy/loader-invalid";
    const models = corpus.list(folder).filter((path) => path.endsWith(".smithy"));
    if (models.length === 0) return undefined;
    return models.map((path) => ({
      name: path.slice(folder.length + 1, -".smithy".length),
      difference: () => difference(corpus, path),
    }));
  },
};

async function difference(corpus: Corpus, path: string): Promise<string | undefined> {
  const [firstLine = ""] = corpus.read(path).split(/\r?\n/, 1);
  const expected = normalise(firstLine.slice("//".length).trim());
  const { diagnostics } = await loadModel(corpus, [path]);
  const lines = diagnostics
    .filter(({ severity }) => severity === "error" || severity === "danger")
    .map((diagnostic) => normalise(eventLine(diagnostic)));
  if (lines.some((line) => line.includes(expected))) return undefined;
  return [`missing: ${expected}`, ...lines.map((line) => `there is: ${line}`)].join("\n");
}

/** Line breaks are spelt as an escape; the end of the file, which some systems do not name, is left out. */
function normalise(text: string): string {
  return text.replaceAll("[EOF]", "").replace(/\r\n|\r|\n/g, "\\n");
}
