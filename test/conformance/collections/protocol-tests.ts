import { isOfficial } from "../../../generator/model/knowledge/official-shapes.js";
import type { Model } from "../../../generator/model/model.js";
import { namespaceOf } from "../../../generator/model/shape-id.js";
import type { Shape } from "../../../generator/model/shape.js";
import type { Collection, ConformanceCase, Corpus } from "../collection.js";
import { malformedRequestsDifference } from "../support/expanded-tests.js";
import { loadModel } from "../support/load-model.js";
import {
  type PlainAst,
  plainAst,
  type PlainShapes,
  readAst,
  shapesDifference,
  sortedText,
  undocumented,
} from "../support/plain-ast.js";

const folder = "smithy/protocol-tests";
const oraclePath = "smithy/oracle/protocol-tests.ast.json";
const expansionPath = "smithy/oracle/restjson1-malformed-expanded.json";

/**
 * The official protocol tests. The reference's JSON AST of all of them is held against ours: a case for the shapes of
 * each namespace, for those of each trait package that ships with Tinsmith, for the metadata, and for the malformed
 * requests with their parameters filled in.
 *
 * The corpus may lack files: `aws.protocoltests.shared` is nowhere in it, though half of the others use it. So what
 * counts is what the files at hand define; their references to shapes that are missing stay, and are compared like all
 * others.
 */
export const protocolTests: Collection = {
  name: "protocol-tests",
  cases: (corpus) => {
    const paths = corpus.list(folder).filter((path) => /\.(?:smithy|json)$/.test(path));
    if (paths.length === 0 || !corpus.has(oraclePath)) return undefined;
    const oracle = readAst(corpus.read(oraclePath));
    const isOfFiles = ({ span }: Shape): boolean => paths.includes(span.file.path);
    let loaded: Promise<Model> | undefined;
    const load = (): Promise<Model> => (loaded ??= modelOf(corpus, paths));
    const atHand = new Set(paths.map((path) => /^namespace (\S+)/m.exec(corpus.read(path))?.[1]));
    const namespaces = [...new Set(Object.keys(oracle.shapes).map(namespaceOf))]
      .filter((namespace) => isOfficialNamespace(namespace) || atHand.has(namespace))
      .sort();
    return [
      ...namespaces.map((namespace): ConformanceCase => ({
        name: namespace,
        difference: isOfficialNamespace(namespace)
          ? async () => packageDifference(oracle, (await loadModel(corpus, [])).value, namespace)
          : async () => namespaceDifference(oracle, await load(), namespace, isOfFiles),
      })),
      { name: "metadata", difference: async () => metadataDifference(oracle, await load()) },
      ...(corpus.has(expansionPath)
        ? [
            {
              name: "malformed requests",
              difference: async () => malformedRequestsDifference(corpus.read(expansionPath), await load()),
            },
          ]
        : []),
    ];
  },
};

async function modelOf(corpus: Corpus, paths: readonly string[]): Promise<Model> {
  return (await loadModel(corpus, paths)).value;
}

function namespaceDifference(
  oracle: PlainAst,
  model: Model,
  namespace: string,
  isOfFiles: (shape: Shape) => boolean,
): string | undefined {
  const actual = plainAst(model, (shape) => isOfFiles(shape) && namespaceOf(shape.id) === namespace).shapes;
  return shapesDifference(
    only(oracle.shapes, (id) => id in actual),
    actual,
  );
}

function packageDifference(oracle: PlainAst, shipped: Model, namespace: string): string | undefined {
  const expected = only(oracle.shapes, (id) => namespaceOf(id) === namespace);
  const actual = plainAst(shipped, ({ id }) => namespaceOf(id) === namespace).shapes;
  return shapesDifference(undocumented(expected), undocumented(actual));
}

/** Lists of metadata are joined, file by file: each element of ours must be one of the reference's. */
function metadataDifference(oracle: PlainAst, model: Model): string | undefined {
  const { metadata = {} } = plainAst(model, () => false);
  const lines = Object.entries(metadata).flatMap(([key, value]) => {
    const expected = new Set(elementsOf(oracle.metadata?.[key]).map(sortedText));
    const others = elementsOf(value).filter((element) => !expected.has(sortedText(element)));
    return others.map((element) => `too many in \`${key}\`: ${sortedText(element)}`);
  });
  return lines.length === 0 ? undefined : lines.join("");
}

function elementsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function only(shapes: PlainShapes, isIncluded: (id: string) => boolean): PlainShapes {
  return Object.fromEntries(Object.entries(shapes).filter(([id]) => isIncluded(id)));
}

function isOfficialNamespace(namespace: string): boolean {
  return isOfficial(`${namespace}#`);
}
