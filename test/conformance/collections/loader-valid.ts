import { hasErrors, type Diagnostic } from "../../../generator/diagnostics/diagnostic.js";
import { eventLine } from "../../../generator/diagnostics/render-smithy.js";
import type { Model } from "../../../generator/model/model.js";
import type { Collection, Corpus } from "../collection.js";
import { compareModels } from "../support/compare-models.js";
import { loadModel } from "../support/load-model.js";

/**
 * Files that load without an error: as IDL and as JSON AST to equal models, and with their mixins flattened away to
 * what a file beside them says. `__shared.json` is loaded with each.
 */
export const loaderValid: Collection = {
  name: "loader-valid",
  cases: (corpus) => {
    const paths = corpus.list(folder).filter((path) => path.endsWith(".smithy") || isLoneJson(corpus, path));
    if (paths.length === 0) return undefined;
    return paths.map((path) => ({
      name: path.slice(folder.length + 1),
      difference: () => difference(corpus, path),
    }));
  },
};

const folder = "smithy/loader-valid";
const shared = `${folder}/__shared.json`;

function isLoneJson(corpus: Corpus, path: string): boolean {
  return path.endsWith(".json") && path !== shared && !corpus.has(path.replace(/json$/, "smithy"));
}

async function difference(corpus: Corpus, path: string): Promise<string | undefined> {
  const loaded = await load(corpus, path);
  if (typeof loaded === "string") return loaded;
  const stem = path.replace(/\.(smithy|json)$/, "");
  const partners = [
    { path: `${stem}.json`, isFlat: false },
    { path: `${stem}.flattened.smithy`, isFlat: true },
  ].filter((partner) => partner.path !== path && corpus.has(partner.path));
  for (const partner of partners) {
    const other = await load(corpus, partner.path);
    const differs = typeof other === "string" ? other : compareModels(loaded, other, partner);
    if (differs !== undefined) return `${partner.path}\n${differs}`;
  }
  return undefined;
}

/** The model, or what keeps it from loading. */
async function load(corpus: Corpus, path: string): Promise<Model | string> {
  const others = corpus.has(shared) ? [shared] : [];
  const { value, diagnostics } = await loadModel(corpus, [path, ...others]);
  return hasErrors(diagnostics) ? errorLines(diagnostics) : value;
}

function errorLines(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .map(eventLine)
    .join("\n");
}
