import { existsSync, readdirSync, readFileSync } from "node:fs";
import { builtin } from "../../../generator/builtin.js";
import type { Result } from "../../../generator/diagnostics/diagnostic.js";
import type { ModelFragment } from "../../../generator/model/fragment.js";
import { loadSources, readSource } from "../../../generator/pipeline.js";
import { SourceFile } from "../../../generator/source/source-file.js";
import { barred, shown, type Entry, type Figure } from "../entry.js";
import { median } from "../measure/median.js";

/**
 * All models of AWS's services, read and held against every rule, one after the other in one process: what a model
 * costs, and whether a shape costs more in a large model than in a small one. Without the corpus there is nothing to
 * measure.
 */
export const entry: Entry = {
  measure() {
    const folder = `${process.env["TINSMITH_CORPUS"] ?? "../../../shared/corpus"}/aws-models`;
    if (!existsSync(folder)) {
      console.log("skipped: there is no corpus of models beside the repository.");
      return Promise.resolve([]);
    }
    const prelude = readPrelude();
    const models = readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .map((name) => new SourceFile(name, readFileSync(`${folder}/${name}`, "utf8")));
    // The first round is the one that users have; the second shows the curve without what warming up costs.
    const first = models.map((model) => load([model], prelude));
    const loaded = models.map((model) => load([model], prelude));
    return Promise.resolve([...totals(first), ...curve(loaded, load([], prelude))]);
  },
};

/** What a model took. */
interface Loaded {
  readonly milliseconds: number;
  readonly shapes: number;
}

function load(sources: readonly SourceFile[], prelude: readonly Result<ModelFragment>[]): Loaded {
  const begun = process.cpuUsage();
  const { value } = loadSources({ sources, plugins: [builtin], prelude });
  const { user, system } = process.cpuUsage(begun);
  return { milliseconds: (user + system) / 1000, shapes: value.shapes.size };
}

/** Smithy's reference takes 91 s for 402 models on this kind of machine, with a median of 162 ms. */
const REFERENCE_MEDIAN_MS = 162;
const REFERENCE_MEAN_MS = 91_000 / 402;

function totals(loaded: readonly Loaded[]): readonly Figure[] {
  const times = loaded.map(({ milliseconds }) => milliseconds);
  const sum = times.reduce((total, time) => total + time, 0);
  return [
    shown("models/all", sum / 1000, "s CPU"),
    barred("models/mean", sum / times.length / REFERENCE_MEAN_MS, "× reference", 0.5),
    barred("models/median", median(times) / REFERENCE_MEDIAN_MS, "× reference", 0.5),
  ];
}

/** Five groups of models by size. What every load costs, by the shapes that ship with Tinsmith, is taken off. */
function curve(loaded: readonly Loaded[], base: Loaded): readonly Figure[] {
  const bySize = loaded.toSorted((left, right) => left.shapes - right.shapes);
  const groups = [0, 1, 2, 3, 4].map((fifth) =>
    bySize.slice((fifth * bySize.length) / 5, ((fifth + 1) * bySize.length) / 5),
  );
  return groups.map((group) => {
    const shapes = sumOf(group, (model) => model.shapes - base.shapes);
    const time = sumOf(group, (model) => model.milliseconds - base.milliseconds);
    const mean = Math.round(shapes / group.length);
    return shown(`models/a shape of ${mean}`, (time * 1000) / shapes, "µs CPU");
  });
}

function sumOf(models: readonly Loaded[], count: (model: Loaded) => number): number {
  return models.reduce((sum, model) => sum + count(model), 0);
}

function readPrelude(): readonly Result<ModelFragment>[] {
  const folder = "../../generator/prelude";
  const names = readdirSync(folder).filter((name) => name.endsWith(".smithy"));
  return names.map((name) =>
    readSource(new SourceFile(name, readFileSync(`${folder}/${name}`, "utf8")), [builtin]),
  );
}
