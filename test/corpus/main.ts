import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chooseSample } from "./choose-sample.js";
import { corpusCounts, withCorpusCounts } from "./corpus-counts.js";
import type { Run } from "./generate-model.js";
import { findModels } from "./model-files.js";
import type { Outcome } from "./outcome.js";
import { renderOutcomes } from "./render-outcomes.js";
import { WorkerProcess } from "./worker-process.js";

/*
 * `npm run corpus [-- --models DIR] [--only a,b] [--sample] [--jobs N] [--unformatted] [--update]`: generates the
 * packages of every model of a folder, with one process a core, and has them type-checked; `--sample` takes some that
 * have every trait. It ends in a table and the line `generated N, rejected N, failed N, type errors N`; a model that is
 * rejected is wrong, and a diagnostic says so. `--update` writes the counts of all models into the README.
 */

/** What a worker and the type checker behind it may take together. */
const BYTES_A_JOB = 3 * 2 ** 30;

const { values } = parseArgs({
  options: {
    models: { type: "string", default: `${process.env["TINSMITH_CORPUS"] ?? "../shared/corpus"}/aws-models` },
    only: { type: "string" },
    jobs: {
      type: "string",
      default: String(Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / BYTES_A_JOB)))),
    },
    out: { type: "string", default: ".cache/corpus" },
    sample: { type: "boolean", default: false },
    unformatted: { type: "boolean", default: false },
    update: { type: "boolean", default: false },
  },
});

if (!existsSync(values.models)) {
  console.log(`skipped: there is no folder ${values.models}.`);
} else {
  const { models, parts, others } = findModels(resolve(values.models));
  for (const path of others) console.log(`passed over: ${path} is no model.`);
  const run: Run = {
    models: resolve(values.models),
    parts,
    out: resolve(values.out),
    unformatted: values.unformatted,
  };
  mkdirSync(run.out, { recursive: true });
  const outcomes = await generateAll(chosenOf(models, run), run);
  const isWhole = values.only === undefined && !values.sample;
  if (values.update && isWhole) {
    writeFileSync("README.md", withCorpusCounts(readFileSync("README.md", "utf8"), corpusCounts(outcomes)));
  }
  console.log(renderOutcomes(outcomes));
  if (outcomes.some(({ kind, typeErrors }) => kind === "failed" || typeErrors.length > 0))
    process.exitCode = 1;
}

function chosenOf(models: readonly string[], run: Run): readonly string[] {
  if (values.sample) return chooseSample(models, run.models);
  const only = values.only?.split(",");
  if (only === undefined) return models;
  return models.filter((path) =>
    only.some((name) => path.startsWith(name) || basename(path).startsWith(name)),
  );
}

async function generateAll(files: readonly string[], run: Run): Promise<readonly Outcome[]> {
  const waiting = [...files];
  const outcomes: Outcome[] = [];
  let done = 0;
  const work = async (): Promise<void> => {
    const worker = new WorkerProcess(new URL("./corpus/worker.js", import.meta.url));
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const made = await worker.generate({ file, run });
      done += 1;
      outcomes.push(...made);
      for (const outcome of made) console.log(`${done}/${files.length} ${describe(outcome)}`);
    }
    worker.end();
  };
  await Promise.all(Array.from({ length: Math.min(Number(values.jobs), files.length) }, work));
  return outcomes.sort((left, right) => (left.model < right.model ? -1 : 1));
}

function describe({ model, kind, seconds, typeErrors, problems }: Outcome): string {
  const errors = typeErrors.length === 0 ? "" : `, ${typeErrors.length} type errors, ${typeErrors[0] ?? ""}`;
  const problem = problems.length === 0 ? "" : `, ${problems[0] ?? ""}`;
  return `${model}: ${kind} in ${seconds.toFixed(1)} s${errors}${problem}`;
}
