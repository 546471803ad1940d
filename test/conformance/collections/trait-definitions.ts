import { namespaceOf } from "../../../generator/model/shape-id.js";
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
  const [{ value: official }, { value: shipped }] = [
    await loadModel(corpus, [path]),
    await loadModel(corpus, []),
  ];
  const expected = plainAst(official, ({ span }) => span.file.path === path).shapes;
  const namespaces = new Set(Object.keys(expected).map(namespaceOf));
  const isAsked = (id: string): boolean => {
    return sharedNamespaces.has(namespaceOf(id)) ? id in expected : namespaces.has(namespaceOf(id));
  };
  const actual = plainAst(shipped, ({ id }) => isAsked(id)).shapes;
  return shapesDifference(undocumented(expected), undocumented(actual));
}

/** Several official files define shapes of these: what one of them lacks is in another. */
const sharedNamespaces: ReadonlySet<string> = new Set(["smithy.test"]);
