import { formatSource } from "../../../generator/format/format-source.js";
import { SourceFile } from "../../../generator/source/source-file.js";
import type { Collection, ConformanceCase, Corpus } from "../collection.js";
import { textDifference } from "../support/text-difference.js";

/** `X.smithy` with `X.formatted.smithy`: the first formats to the second, and what is formatted to itself. */
export const formatter: Collection = {
  name: "formatter",
  cases: (corpus) => {
    const folder = "smithy/formatter";
    const paths = corpus.list(folder).filter((path) => path.endsWith(".smithy"));
    if (paths.length === 0) return undefined;
    return paths.map((path): ConformanceCase => {
      const stem = path.slice(folder.length + 1, -".smithy".length);
      // Alone, a file may be one whose formatted partner a part of the corpus lacks.
      const isAlone = !stem.endsWith(".formatted") && !corpus.has(formattedOf(path));
      return { name: isAlone ? `${stem} (alone)` : stem, difference: () => difference(corpus, path) };
    });
  },
};

function difference(corpus: Corpus, path: string): string | undefined {
  const formatted = formattedOf(path);
  const expected = corpus.read(corpus.has(formatted) ? formatted : path);
  const { value, diagnostics } = formatSource(new SourceFile(path, corpus.read(path)));
  const [error] = diagnostics;
  return error === undefined ? textDifference(formatted, expected, value) : error.message;
}

function formattedOf(path: string): string {
  return path.replace(/(?:\.formatted)?\.smithy$/, ".formatted.smithy");
}
