import { builtin } from "../../../generator/builtin.js";
import type { Result } from "../../../generator/diagnostics/diagnostic.js";
import type { ModelFragment } from "../../../generator/model/fragment.js";
import type { Model } from "../../../generator/model/model.js";
import { loadSources, readSource } from "../../../generator/pipeline.js";
import { readPrelude } from "../../../generator/resources.js";
import { SourceFile } from "../../../generator/source/source-file.js";
import type { Corpus } from "../collection.js";

const plugins = [builtin];
let prelude: readonly Result<ModelFragment>[] | undefined;

/**
 * The model of some files of the corpus and of others that it lacks, with all that Tinsmith has to say about it. The
 * prelude is read once.
 */
export async function loadModel(
  corpus: Corpus,
  paths: readonly string[],
  others: readonly SourceFile[] = [],
): Promise<Result<Model>> {
  prelude ??= (await readPrelude()).map((source) => readSource(source, plugins));
  const sources = paths.map((path) => new SourceFile(path, corpus.read(path)));
  return loadSources({ sources: [...sources, ...others], plugins, prelude });
}
