import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { builtin } from "../../generator/builtin.js";
import type { ServiceConfig } from "../../generator/config/config.js";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import { renderSmithy } from "../../generator/diagnostics/render-smithy.js";
import { printPackage } from "../../generator/emit/print.js";
import type { OutputFile } from "../../generator/emit/output-file.js";
import { loadPlan, type PipelineInput } from "../../generator/pipeline.js";
import type { ServicePlan } from "../../generator/plan/service-plan.js";
import { readPrelude, readRuntime } from "../../generator/resources.js";
import { nodeHost } from "../../generator/source/node-host.js";
import { emitPackages } from "../../generator/targets/emit-packages.js";
import type { Outcome } from "./outcome.js";
import { typeCheck } from "./type-check.js";

/** What is the same for every model of a run. */
export interface Run {
  /** The folder of the models, absolute. */
  readonly models: string;
  /** The folder that the packages are written to, absolute; each model has one of its own below it. */
  readonly out: string;
  /** Whether files are written as they are printed, which takes a fraction of the time and the compiler minds as much. */
  readonly unformatted: boolean;
}

/**
 * Generates what can be generated for the service of a model: types and validators for any protocol, client and server
 * for one that Tinsmith speaks. Then the type checker looks at the packages.
 */
export async function generateModel(file: string, run: Run): Promise<Outcome> {
  const model = file.replace(/\.(?:json|smithy)$/, "");
  const begun = performance.now();
  const nothing = { model, operations: 0, shapes: 0, bytes: 0, typeErrors: [], problems: [], targets: [] };
  const elapsed = (): number => (performance.now() - begun) / 1000;
  try {
    const made = await makePackages(file, run);
    if (made.plan === undefined) {
      const errors = made.diagnostics.filter(({ severity }) => severity === "error");
      return { ...nothing, kind: "rejected", seconds: elapsed(), problems: errors.slice(0, 5).map(lineOf) };
    }
    const seconds = elapsed();
    const folder = `${run.out}/${model}`;
    write(folder, made.files);
    return {
      model,
      kind: "generated",
      operations: made.plan.operations.length,
      shapes: made.plan.shapes.size,
      seconds,
      bytes: made.files.reduce((sum, { text }) => sum + text.length, 0),
      typeErrors: typeCheck(folder, made.targets),
      problems: [],
      targets: made.targets,
    };
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ...nothing, kind: "failed", seconds: elapsed(), problems: [text] };
  }
}

interface Made {
  readonly plan: ServicePlan | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly OutputFile[];
  readonly targets: readonly string[];
}

async function makePackages(file: string, run: Run): Promise<Made> {
  const data = ["types", "validators"];
  const planned = await loadPlan(await inputOf(file, run, data));
  const { service } = planned.value ?? {};
  const speaks = builtin.protocols?.some(({ id }) => service?.traits.has(id) === true) ?? false;
  const targets = speaks ? [...data, "client", "server"] : data;
  const input = await inputOf(file, run, targets);
  const { value: plan, diagnostics } = speaks ? await loadPlan(input) : planned;
  if (plan === undefined) return { plan, diagnostics, files: [], targets };
  const packages = emitPackages(plan, input.service, {
    targets: builtin.targets ?? [],
    protocols: builtin.protocols ?? [],
    runtime: input.runtime,
  });
  const files: OutputFile[] = [];
  const layout = run.unformatted ? (text: string) => text : undefined;
  for (const emitted of packages) files.push(...(await printPackage(emitted, undefined, layout)));
  return { plan, diagnostics, files, targets };
}

async function inputOf(file: string, { models }: Run, targets: readonly string[]): Promise<PipelineInput> {
  const [prelude, runtime] = await Promise.all([readPrelude(), readRuntime()]);
  const service: ServiceConfig = { model: [file], targets, output: "out", packages: "@corpus/{target}" };
  return { host: nodeHost(), root: models, service, plugins: [builtin], prelude, runtime };
}

function write(folder: string, files: readonly OutputFile[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { path, text } of files) {
    mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
    writeFileSync(`${folder}/${path}`, text);
  }
}

function lineOf(diagnostic: Diagnostic): string {
  return renderSmithy([diagnostic], "").trimEnd();
}
