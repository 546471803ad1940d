import { builtin } from "../../../generator/builtin.js";
import { assemble } from "../../../generator/model/assemble/assemble.js";
import type { Model } from "../../../generator/model/model.js";
import { namespaceOf } from "../../../generator/model/shape-id.js";
import { readSource } from "../../../generator/pipeline.js";
import { readPrelude } from "../../../generator/resources.js";
import { SourceFile } from "../../../generator/source/source-file.js";
import type { Collection, Corpus } from "../collection.js";
import { loadModel } from "../support/load-model.js";
import { plainAst, shapesDifference, undocumented } from "../support/plain-ast.js";

/**
 * The official definitions of traits. Those that ship with Tinsmith have the same ids, types, members, selectors and
 * traits; only their documentation is our own.
 */
export const traitDefinitions: Collection = {
  name: "trait-definitions",
  cases: (corpus) => {
    const folder = "smithy/trait-definitions";
    const paths = corpus.list(folder).filter((path) => /\.(?:smithy|json)$/.test(path));
    if (paths.length === 0) return undefined;
    return paths.map((path) => ({
      name: path.slice(folder.length + 1),
      difference: () => difference(corpus, path),
    }));
  },
};

async function difference(corpus: Corpus, path: string): Promise<string | undefined> {
  const official = await officialModel(corpus, path);
  const expected = plainAst(official, ({ span }) => span.file.path === path).shapes;
  const namespaces = new Set(Object.keys(expected).map(namespaceOf));
  if (namespaces.size === 0) return "it defines no shapes";
  const isAsked = (id: string): boolean => {
    return sharedNamespaces.has(namespaceOf(id)) ? id in expected : namespaces.has(namespaceOf(id));
  };
  const { value: shipped } = await loadModel(corpus, []);
  const actual = plainAst(shipped, ({ id }) => isAsked(id)).shapes;
  return shapesDifference(undocumented(expected), undocumented(actual));
}

/** Several official files define shapes of these: what one of them lacks is in another. */
const sharedNamespaces: ReadonlySet<string> = new Set(["smithy.test"]);

/** A model in which an official file stands in the place of all of ours that define shapes of its namespaces. */
async function officialModel(corpus: Corpus, path: string): Promise<Model> {
  const plugins = [builtin];
  const { value: official } = readSource(new SourceFile(path, corpus.read(path)), plugins);
  const namespaces = new Set(official.shapes.map(({ id }) => namespaceOf(id)));
  const shipped = (await readPrelude()).map((source) => readSource(source, plugins).value);
  const others = shipped.filter(({ shapes }) => !shapes.some(({ id }) => namespaces.has(namespaceOf(id))));
  return assemble([...others, official]).value;
}
