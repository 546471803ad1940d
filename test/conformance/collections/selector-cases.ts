import { builtin } from "../../../generator/builtin.js";
import { isOfficial } from "../../../generator/model/knowledge/official-shapes.js";
import type { Model } from "../../../generator/model/model.js";
import { getBoolean, getEntry, getString, getStrings, type Node } from "../../../generator/model/node.js";
import { parseSelector } from "../../../generator/model/select/parse-selector.js";
import { select } from "../../../generator/model/select/select.js";
import { namespaceOf, type ShapeId } from "../../../generator/model/shape-id.js";
import { readSource } from "../../../generator/pipeline.js";
import { SourceFile } from "../../../generator/source/source-file.js";
import type { Collection, ConformanceCase, Corpus } from "../collection.js";
import { loadModel } from "../support/load-model.js";

/** Models whose metadata says which shapes a selector yields of them: exactly those. Each selector is a case. */
export const selectorCases: Collection = {
  name: "selector-cases",
  cases: (corpus) => {
    const folder = "smithy/selector-cases";
    const paths = corpus.list(folder).filter((path) => /\.(?:smithy|json)$/.test(path));
    if (paths.length === 0) return undefined;
    return paths.flatMap((path) => casesOf(corpus, path, path.slice(folder.length + 1)));
  },
};

function casesOf(corpus: Corpus, path: string, name: string): readonly ConformanceCase[] {
  const { value: fragment } = readSource(new SourceFile(path, corpus.read(path)), [builtin]);
  const tests = fragment.metadata.find(({ key }) => key === "selectorTests")?.value;
  if (tests?.kind !== "array") return [{ name, difference: () => "its metadata has no `selectorTests`" }];
  return tests.elements.map((_, index) => {
    return { name: `${name} ${index + 1}`, difference: () => differenceAt(corpus, path, index) };
  });
}

/** Only in the model do the ids of the expectation stand for shapes. */
async function differenceAt(corpus: Corpus, path: string, index: number): Promise<string | undefined> {
  const { value: model } = await loadModel(corpus, [path]);
  const tests = model.metadata.get("selectorTests");
  const test = tests?.kind === "array" ? tests.elements[index] : undefined;
  return test === undefined ? "the test is lost in the model" : difference(model, test);
}

function difference(model: Model, test: Node): string | undefined {
  const text = getString(getEntry(test, "selector")) ?? "";
  const parsed = parseSelector(text);
  if (parsed.kind === "problem") return `${text}: ${parsed.problem.message}`;
  const counts = getBoolean(getEntry(test, "skipPreludeShapes")) === true ? isOwn : isOwnOrOfPrelude;
  const expected = new Set(getStrings(getEntry(test, "matches")).filter(counts));
  const actual = new Set(Array.from(select(model, parsed.selector), ({ id }) => id).filter(counts));
  const lines = [
    ...[...expected].filter((id) => !actual.has(id)).map((id) => `missing: ${id}`),
    ...[...actual].filter((id) => !expected.has(id)).map((id) => `too many: ${id}`),
  ];
  return lines.length === 0 ? undefined : [text, ...lines].join("\n");
}

/** The reference has no other packages at hand than the prelude where it runs these cases. */
function isOwnOrOfPrelude(id: ShapeId): boolean {
  return isOwn(id) || namespaceOf(id) === "smithy.api";
}

function isOwn(id: ShapeId): boolean {
  return !isOfficial(id);
}
