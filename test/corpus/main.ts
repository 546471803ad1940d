import { fork, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { chooseSample } from "./choose-sample.js";
import type { Run } from "./generate-model.js";
import type { Outcome } from "./outcome.js";
import { renderOutcomes } from "./render-outcomes.js";

/*
 * `npm run corpus [-- --models DIR] [--only a,b] [--sample] [--jobs N] [--unformatted]`: generates the packages of every
 * model of a folder, with one process a core, and has them type-checked; `--sample` takes some that have every trait. It
 * ends in a table and the line `generated N, rejected N, failed N, type errors N`; a model that is rejected is wrong, and
 * a diagnostic says so.
 */

const { values } = parseArgs({
  options: {
    models: { type: "string", default: `${process.env["TINSMITH_CORPUS"] ?? "../shared/corpus"}/aws-models` },
    only: { type: "string" },
    jobs: { type: "string", default: String(availableParallelism()) },
    out: { type: "string", default: ".cache/corpus" },
    sample: { type: "boolean", default: false },
    unformatted: { type: "boolean", default: false },
  },
});
const run: Run = {
  models: resolve(values.models),
  out: resolve(values.out),
  unformatted: values.unformatted,
};
if (!existsSync(run.models)) {
  console.log(`skipped: there is no folder ${values.models}.`);
} else {
  mkdirSync(run.out, { recursive: true });
  const outcomes = await generateAll(chosenFiles());
  console.log(renderOutcomes(outcomes));
  if (outcomes.some(({ kind, typeErrors }) => kind === "failed" || typeErrors.length > 0))
    process.exitCode = 1;
}

function chosenFiles(): readonly string[] {
  const files = readdirSync(run.models).filter((name) => /\.(?:json|smithy)$/.test(name));
  if (values.sample) return chooseSample(files, run.models);
  const only = values.only?.split(",");
  return only === undefined ? files : files.filter((file) => only.some((name) => file.startsWith(name)));
}

async function generateAll(files: readonly string[]): Promise<readonly Outcome[]> {
  const waiting = [...files];
  const outcomes: Outcome[] = [];
  const jobs = Math.min(Number(values.jobs), files.length);
  await Promise.all(Array.from({ length: jobs }, () => work(waiting, outcomes, files.length)));
  return outcomes.sort((left, right) => (left.model < right.model ? -1 : 1));
}

/** One worker, until nothing waits any more. One that dies is replaced, and its model has failed. */
async function work(waiting: string[], outcomes: Outcome[], total: number): Promise<void> {
  let child = startWorker();
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    const outcome = await generateBy(child, file);
    outcomes.push(outcome);
    console.log(`${outcomes.length}/${total} ${outcome.model}: ${describe(outcome)}`);
    if (child.exitCode !== null || child.signalCode !== null) child = startWorker();
  }
  child.disconnect();
}

function startWorker(): ChildProcess {
  return fork(new URL("./corpus/worker.js", import.meta.url), { execArgv: ["--max-old-space-size=4096"] });
}

function generateBy(child: ChildProcess, file: string): Promise<Outcome> {
  return new Promise((fulfil) => {
    const died = (code: number | null): void => {
      fulfil({
        model: file.replace(/\.(?:json|smithy)$/, ""),
        kind: "failed",
        operations: 0,
        shapes: 0,
        seconds: 0,
        bytes: 0,
        typeErrors: [],
        problems: [`The process ended with ${code ?? "a signal"}.`],
        targets: [],
      });
    };
    child.once("exit", died);
    child.once("message", (message) => {
      child.off("exit", died);
      // The child is worker.ts, which sends nothing else.
      fulfil(message as Outcome);
    });
    child.send({ file, run });
  });
}

function describe({ kind, seconds, typeErrors, problems }: Outcome): string {
  const errors = typeErrors.length === 0 ? "" : `, ${typeErrors.length} type errors, ${typeErrors[0] ?? ""}`;
  const problem = problems.length === 0 ? "" : `, ${problems[0] ?? ""}`;
  return `${kind} in ${seconds.toFixed(1)} s${errors}${problem}`;
}
