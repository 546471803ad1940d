import { hasErrors, type Diagnostic, type Result } from "../diagnostics/diagnostic.js";
import { displayPath } from "../diagnostics/display-path.js";
import type { OutputFile } from "../emit/output-file.js";
import type { TextCache } from "../emit/text-cache.js";
import { applyChanges } from "../output/apply-changes.js";
import { pendingChanges, type Changes } from "../output/changes.js";
import { OutputError } from "../output/output-error.js";
import { planChanges } from "../output/plan-changes.js";
import { renderDiff } from "../output/render-diff.js";
import { settleOutput } from "../output/settle.js";
import { outputDiagnostic } from "./output-diagnostic.js";
import { generateFiles } from "../pipeline.js";
import { distinctDiagnostics, faultOf, openProject, type Project } from "./open-project.js";
import type { Fault, GenerateOptions, GenerateReport, ServiceReport } from "./reports.js";
import { openMemory, type RunMemory } from "./run-memory.js";
import { nodeHost } from "../source/node-host.js";
import { recordingHost } from "../source/recording-host.js";

/** Runs the whole line over every service of a project. Nothing is written unless everything could be made. */
export async function generateProject(options: GenerateOptions): Promise<GenerateReport> {
  const disk = options.disk ?? nodeHost();
  const { host, record } = recordingHost(disk);
  const opened = await openProject({ ...options, disk }, host);
  if (opened.value === undefined) return failure("configuration", opened.diagnostics);
  const project = opened.value;
  const memory = await openMemory(project, options.identity, record);
  const made = await makeServices(project, memory.texts);
  const diagnostics = distinctDiagnostics([...opened.diagnostics, ...made.diagnostics]);
  if (hasErrors(diagnostics)) return failure(faultOf(diagnostics, project.configPath), diagnostics);
  try {
    return await finish(made.value, diagnostics, options, memory);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    const problems = error.problems.map((problem) => outputDiagnostic(problem, options.workingFolder));
    return failure("world", [...diagnostics, ...problems]);
  }
}

/** One service with all the files of its packages. */
interface MadeService {
  readonly project: Project;
  readonly service: string;
  /** The output folder, absolute. */
  readonly folder: string;
  readonly files: readonly OutputFile[];
  /** How many files of the model were read. */
  readonly read: number;
}

/** One run shows what is wrong with all services, even if the first has errors. */
async function makeServices(
  project: Project,
  cache: TextCache | undefined,
): Promise<Result<readonly MadeService[]>> {
  const value: MadeService[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const input of project.inputs) {
    const files = await generateFiles({ ...input, ...(cache && { cache }) });
    diagnostics.push(...files.diagnostics);
    const { service, output, model } = input.service;
    const read = (await project.disk.glob(project.root, model)).length;
    const folder = project.folderOf(output);
    value.push({ project, service: service ?? output, folder, files: files.value, read });
  }
  return { value, diagnostics };
}

/** Every folder is looked at before the first is written to. */
async function finish(
  services: readonly MadeService[],
  diagnostics: readonly Diagnostic[],
  options: GenerateOptions,
  memory: RunMemory,
): Promise<GenerateReport> {
  const planned: Changes[] = [];
  for (const service of services) planned.push(await plan(service, memory));
  if (options.check === true) {
    const diffs = await Promise.all(planned.map((changes) => diffOf(changes, options.workingFolder)));
    return { kind: "checked", services: reportsOf(services, planned), diagnostics, diff: diffs.join("") };
  }
  const applied: Changes[] = [];
  for (const changes of planned) applied.push(await applyChanges(changes, memory.disk));
  const reports = reportsOf(services, applied);
  await memory.save(applied, reports, diagnostics);
  return { kind: "generated", services: reports, diagnostics };
}

async function plan({ folder, files }: MadeService, memory: RunMemory): Promise<Changes> {
  await settleOutput(folder, memory.disk);
  return planChanges(files, folder, memory.disk, memory.formerlyBuilt(folder));
}

function diffOf(changes: Changes, workingFolder: string): Promise<string> {
  return renderDiff(changes, displayPath(changes.folder, workingFolder));
}

function reportsOf(services: readonly MadeService[], changes: readonly Changes[]): readonly ServiceReport[] {
  return services.flatMap(({ service, folder, read }, index) => {
    const done = changes[index];
    return done === undefined ? [] : [reportOf(done, { service, output: folder, read })];
  });
}

function reportOf(changes: Changes, what: Pick<ServiceReport, "service" | "output" | "read">): ServiceReport {
  const pending = pendingChanges(changes);
  return {
    ...what,
    changes: pending.map(({ kind, path, built }) => ({ kind, path, built })),
    unchanged: changes.files.length - pending.length,
  };
}

function failure(fault: Fault, diagnostics: readonly Diagnostic[]): GenerateReport {
  return { kind: "failed", fault, diagnostics };
}
