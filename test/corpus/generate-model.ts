import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { builtin } from "../../generator/builtin.js";
import type { ServiceConfig } from "../../generator/config/config.js";
import { type Diagnostic, hasErrors } from "../../generator/diagnostics/diagnostic.js";
import { renderSmithy } from "../../generator/diagnostics/render-smithy.js";
import type { OutputFile } from "../../generator/emit/output-file.js";
import { printPackage } from "../../generator/emit/print.js";
import { isOfficial } from "../../generator/model/knowledge/official-shapes.js";
import { nameOf } from "../../generator/model/shape-id.js";
import type { ServiceShape } from "../../generator/model/shape.js";
import { loadModel, loadPlan, type PipelineInput } from "../../generator/pipeline.js";
import type { ServicePlan } from "../../generator/plan/service-plan.js";
import { readPrelude, readRuntime } from "../../generator/resources.js";
import { nodeHost } from "../../generator/source/node-host.js";
import { emitPackages } from "../../generator/targets/emit-packages.js";
import { modelName } from "./model-files.js";
import { failed, type Outcome, rejected } from "./outcome.js";
import { typeCheck } from "./type-check.js";

/** What is the same for every model of a run. */
export interface Run {
  /** The folder of the models, absolute. */
  readonly models: string;
  /** Models without a service, in which others may find the shapes that they lack. */
  readonly parts: readonly string[];
  /** The folder that the packages are written to, absolute; each service has one of its own below it. */
  readonly out: string;
  /** Whether files are written as they are printed, which takes a fraction of the time and the compiler minds as much. */
  readonly unformatted: boolean;
}

/**
 * Generates what can be generated for each service of a model: types and validators for any protocol, client and server
 * for one that Tinsmith speaks. Then the type checker looks at the packages.
 */
export async function generateModel(file: string, run: Run): Promise<readonly Outcome[]> {
  const begun = performance.now();
  const model = modelName(file);
  try {
    const { files, services, diagnostics } = await readModel(file, run);
    if (hasErrors(diagnostics)) return [rejected(model, secondsSince(begun), errorLines(diagnostics))];
    const [only] = services;
    if (only === undefined) return [rejected(model, secondsSince(begun), ["The model has no service."])];
    const outcomes: Outcome[] = [];
    for (const service of services) {
      const name = services.length === 1 ? model : `${model}/${nameOf(service.id)}`;
      outcomes.push(await generateService(name, service, files, run));
    }
    return outcomes;
  } catch (error) {
    return [failed(model, secondsSince(begun), error)];
  }
}

/** The files that make a model, and what is in it. */
interface ReadModel {
  readonly files: readonly string[];
  readonly services: readonly ServiceShape[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A model alone, or with the others' parts where it is none without them. */
async function readModel(file: string, run: Run): Promise<ReadModel> {
  const alone = await readFiles([file], run);
  if (!hasErrors(alone.diagnostics) || run.parts.length === 0) return alone;
  const together = await readFiles([file, ...run.parts.filter((part) => part !== file)], run);
  return hasErrors(together.diagnostics) ? alone : together;
}

async function readFiles(files: readonly string[], run: Run): Promise<ReadModel> {
  const { value, diagnostics } = await loadModel(await inputOf({ model: files, targets: DATA }, run));
  const services = [...value.shapes.values()].filter((shape) => shape.kind === "service");
  return { files, services: services.filter(({ id }) => !isOfficial(id)), diagnostics };
}

async function generateService(
  model: string,
  service: ServiceShape,
  files: readonly string[],
  run: Run,
): Promise<Outcome> {
  const begun = performance.now();
  try {
    const protocols = builtin.protocols ?? [];
    const targets = protocols.some(({ id }) => service.traits.has(id)) ? [...DATA, ...SPEAKING] : DATA;
    const input = await inputOf({ model: files, service: service.id, targets }, run);
    const { value: plan, diagnostics } = await loadPlan(input);
    if (plan === undefined || hasErrors(diagnostics))
      return rejected(model, secondsSince(begun), errorLines(diagnostics));
    const printed = await printPackages(plan, input, run);
    const seconds = secondsSince(begun);
    const folder = `${run.out}/${model}`;
    write(folder, printed);
    return {
      model,
      kind: "generated",
      operations: plan.operations.length,
      shapes: plan.shapes.size,
      seconds,
      bytes: printed.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
      typeErrors: typeCheck(folder, targets),
      problems: [],
      targets,
    };
  } catch (error) {
    return failed(model, secondsSince(begun), error);
  }
}

const DATA = ["types", "validators"];
const SPEAKING = ["client", "server"];

async function printPackages(
  plan: ServicePlan,
  input: PipelineInput,
  { unformatted }: Run,
): Promise<readonly OutputFile[]> {
  const packages = emitPackages(plan, input.service, {
    targets: builtin.targets ?? [],
    protocols: builtin.protocols ?? [],
    runtime: input.runtime,
  });
  const files: OutputFile[] = [];
  const layout = unformatted ? (text: string) => text : undefined;
  for (const emitted of packages) files.push(...(await printPackage(emitted, undefined, layout)));
  return files;
}

async function inputOf(
  about: Pick<ServiceConfig, "model" | "service" | "targets">,
  { models }: Run,
): Promise<PipelineInput> {
  const [prelude, runtime] = await Promise.all([readPrelude(), readRuntime()]);
  const service: ServiceConfig = { ...about, output: "out", packages: "@corpus/{target}" };
  return { host: nodeHost(), root: models, service, plugins: [builtin], prelude, runtime };
}

function write(folder: string, files: readonly OutputFile[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { path, text } of files) {
    mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
    writeFileSync(`${folder}/${path}`, text);
  }
}

/** The first ones are enough to know why. */
function errorLines(diagnostics: readonly Diagnostic[]): readonly string[] {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return errors.slice(0, 5).map((diagnostic) => renderSmithy([diagnostic], "").trimEnd());
}

function secondsSince(begun: number): number {
  return (performance.now() - begun) / 1000;
}
