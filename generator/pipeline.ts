import type { ServiceConfig } from "./config/config.js";
import { checkTargets } from "./config/check-targets.js";
import { readModelFiles } from "./config/model-files.js";
import { hasErrors, type Diagnostic, type Result } from "./diagnostics/diagnostic.js";
import type { EmittedPackage } from "./emit/emitted-package.js";
import type { OutputFile } from "./emit/output-file.js";
import type { TextCache } from "./emit/text-cache.js";
import type { InputFormat } from "./inputs/input-format.js";
import { assemble } from "./model/assemble/assemble.js";
import { joinShipped } from "./model/assemble/join-shipped.js";
import type { ModelFragment } from "./model/fragment.js";
import type { Model } from "./model/model.js";
import type { ServiceShape } from "./model/shape.js";
import { chooseProtocol, chooseService } from "./plan/choose-service.js";
import { planService } from "./plan/plan-service.js";
import type { ServicePlan } from "./plan/service-plan.js";
import type { Plugin } from "./plugin.js";
import { applyTransforms, type TransformUse } from "./transforms/apply-transforms.js";
import { check, settle } from "./rules/check.js";
import type { Host } from "./source/host.js";
import type { SourceFile } from "./source/source-file.js";
import { emitPackages } from "./targets/emit-packages.js";
import type { RuntimeLibrary } from "./targets/runtime-library.js";

/** What a run of the line over one service needs. */
export interface PipelineInput {
  readonly host: Host;
  /** The folder of the configuration file, absolute; all configured paths are relative to it. */
  readonly root: string;
  readonly service: ServiceConfig;
  readonly plugins: readonly Plugin[];
  /** The models of the prelude. */
  readonly prelude: readonly SourceFile[];
  readonly runtime: RuntimeLibrary;
  readonly cache?: TextCache;
}

/** read → parse: one fragment a file, the prelude's among them. */
export async function readFragments(input: PipelineInput): Promise<Result<readonly ModelFragment[]>> {
  const sources = await readModelFiles(input.service, input.root, input.host);
  const own = sources.value.map((source) => readSource(source, input.plugins));
  const shipped = input.prelude.map((source) => readSource(source, input.plugins));
  const { value, diagnostics } = joinFragments(shipped, own);
  return { value, diagnostics: [...sources.diagnostics, ...diagnostics] };
}

/** read → parse → assemble → check: the model, sound if none of the diagnostics is an error. */
export async function loadModel(input: PipelineInput): Promise<Result<Model>> {
  const fragments = await readFragments(input);
  const model = modelOf(fragments.value, fragments.diagnostics);
  return transformModel(model, input.service.transforms ?? []);
}

/** Transforms are for models without errors, and a transformed model is held against the rules again. */
function transformModel(model: Result<Model>, uses: readonly TransformUse[]): Result<Model> {
  if (uses.length === 0 || hasErrors(model.diagnostics)) return model;
  const transformed = applyTransforms(model.value, uses, model.diagnostics);
  return {
    value: transformed.value,
    diagnostics: [...transformed.diagnostics, ...check(transformed.value)],
  };
}

/** What the line needs to make a model of sources that were read already. */
export interface SourceInput {
  readonly sources: readonly SourceFile[];
  readonly plugins: readonly Plugin[];
  /** The prelude's fragments: who loads many models reads them once. */
  readonly prelude: readonly Result<ModelFragment>[];
}

/** The same, of sources in memory. */
export function loadSources({ sources, plugins, prelude }: SourceInput): Result<Model> {
  const own = sources.map((source) => readSource(source, plugins));
  const { value, diagnostics } = joinFragments(prelude, own);
  return modelOf(value, diagnostics);
}

/** parse: the fragment of one file, by the format that knows its ending. */
export function readSource(source: SourceFile, plugins: readonly Plugin[]): Result<ModelFragment> {
  const formats = plugins.flatMap(({ inputs = [] }) => inputs);
  const format = formats.find(({ extensions }) =>
    extensions.some((extension) => source.path.endsWith(extension)),
  );
  return format === undefined ? unknownFormat(source, formats) : format.read(source);
}

/** assemble → check, after what parsing had to say. */
function modelOf(fragments: readonly ModelFragment[], parsed: readonly Diagnostic[]): Result<Model> {
  const model = assemble(fragments);
  const assembled = settle(model.value, [...parsed, ...model.diagnostics]);
  return { value: model.value, diagnostics: [...assembled, ...check(model.value)] };
}

/** … → plan: what all targets are made from; undefined where the model has errors, or nothing is made of it. */
export async function loadPlan(input: PipelineInput): Promise<Result<ServicePlan | undefined>> {
  const { value: model, diagnostics } = await loadModel(input);
  if (hasErrors(diagnostics) || input.service.targets.length === 0) return { value: undefined, diagnostics };
  const plan = planModel(model, input);
  return { value: plan.value, diagnostics: [...diagnostics, ...plan.diagnostics] };
}

/** The whole line but for writing: every file of every package; no file at all where there are errors. */
export async function generateFiles(input: PipelineInput): Promise<Result<readonly OutputFile[]>> {
  const targetProblems = checkTargets(input.service, targetsOf(input.plugins));
  const plan = await loadPlan(input);
  const diagnostics = [...targetProblems, ...plan.diagnostics];
  if (plan.value === undefined || hasErrors(diagnostics)) return { value: [], diagnostics };
  const packages = emitPackages(plan.value, input.service, {
    targets: targetsOf(input.plugins),
    protocols: protocolsOf(input.plugins),
    runtime: input.runtime,
  });
  return { value: await printAll(packages, input.cache), diagnostics };
}

/** The prelude and what was read, with what reading had to say. */
function joinFragments(
  shipped: readonly Result<ModelFragment>[],
  own: readonly Result<ModelFragment>[],
): Result<readonly ModelFragment[]> {
  const { value, diagnostics } = joinShipped(
    shipped.map((read) => read.value),
    own.map((read) => read.value),
  );
  const parsed = [...shipped, ...own].flatMap((read) => read.diagnostics);
  return { value, diagnostics: [...parsed, ...diagnostics] };
}

function unknownFormat(source: SourceFile, formats: readonly InputFormat[]): Result<ModelFragment> {
  const diagnostic: Diagnostic = {
    severity: "error",
    code: "inputs/unknown-format",
    message: "No input format reads files with this ending.",
    span: { file: source, start: 0, end: 0 },
    hint: `models are files that end in ${formats
      .flatMap(({ extensions }) => extensions)
      .map((extension) => `\`${extension}\``)
      .join(", ")}.`,
  };
  return {
    value: { source, version: "2.0", uses: [], metadata: [], shapes: [], applications: [] },
    diagnostics: [diagnostic],
  };
}

function planModel(model: Model, input: PipelineInput): Result<ServicePlan | undefined> {
  const { service, spans, longs } = input.service;
  const wanted = service === undefined ? undefined : { id: service, span: spans?.service };
  const chosen = chooseService(model, wanted);
  if (chosen.value === undefined) return { value: undefined, diagnostics: chosen.diagnostics };
  if (!speaks(input)) return { value: planService(model, chosen.value, undefined, longs), diagnostics: [] };
  return planSpoken(model, chosen.value, input);
}

/** Whether anything that is made of the service speaks its protocol. */
function speaks({ service, plugins }: PipelineInput): boolean {
  return targetsOf(plugins).some((target) => target.speaks && service.targets.includes(target.id));
}

function planSpoken(
  model: Model,
  service: ServiceShape,
  { service: { protocol, longs, spans }, plugins }: PipelineInput,
): Result<ServicePlan | undefined> {
  const named = protocol === undefined ? undefined : { id: protocol, span: spans?.protocol };
  const known = protocolsOf(plugins);
  const ids = known.map(({ id }) => id);
  const chosen = chooseProtocol(model, service, named, ids);
  if (chosen.value === undefined) return { value: undefined, diagnostics: chosen.diagnostics };
  const plan = planService(model, service, chosen.value, longs);
  const problems = known.find(({ id }) => id === plan.protocol)?.check(plan) ?? [];
  return { value: plan, diagnostics: problems };
}

function targetsOf(plugins: readonly Plugin[]) {
  return plugins.flatMap(({ targets = [] }) => targets);
}

function protocolsOf(plugins: readonly Plugin[]) {
  return plugins.flatMap(({ protocols = [] }) => protocols);
}

/** ts-morph and prettier are loaded here, when there is something to print. */
async function printAll(
  packages: readonly EmittedPackage[],
  cache?: TextCache,
): Promise<readonly OutputFile[]> {
  const { printPackage } = await import("./emit/print.js");
  const { compile } = await import("./emit/compile.js");
  const files: OutputFile[] = [];
  for (const emitted of packages) files.push(...(await printPackage(emitted, cache)));
  const { joinModules } = await import("./emit/join/join-modules.js");
  return joinModules([...files, ...compile(files, cache)], cache);
}
