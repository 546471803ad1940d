import { builtin } from "../builtin.js";
import { readModelFiles } from "../config/model-files.js";
import { hasErrors, type Diagnostic, type Result } from "../diagnostics/diagnostic.js";
import { didYouMean } from "../diagnostics/suggestion.js";
import type { InputFormat } from "../inputs/input-format.js";
import type { Model } from "../model/model.js";
import { loadModel, loadPlan, type PipelineInput } from "../pipeline.js";
import type { Plugin } from "../plugin.js";
import { distinctDiagnostics, faultOf, openProject } from "./open-project.js";
import { printValue } from "./print-value.js";
import type { InspectOptions, InspectReport } from "./reports.js";
import { nodeHost } from "../source/node-host.js";
import { resolvePath } from "../source/path.js";
import { SourceFile } from "../source/source-file.js";

/** Prints what a stage makes of a project's models, or of one file or shape. */
export async function inspectProject(options: InspectOptions): Promise<InspectReport> {
  const isOfFile = options.stage !== "model" && options.stage !== "plan";
  if (isOfFile && options.subject !== undefined) return inspectFile(options, options.subject);
  const { value: project, diagnostics } = await openProject(options);
  if (project === undefined) return { kind: "failed", fault: "configuration", diagnostics };
  const texts: string[] = [];
  const found: Diagnostic[] = [...diagnostics];
  for (const input of project.inputs) {
    const { value, diagnostics: more } = await inspectService(options, input);
    found.push(...more);
    texts.push(value);
  }
  const sorted = distinctDiagnostics(found);
  if (!hasErrors(sorted) || isOfFile) return { kind: "printed", text: texts.join("\n"), diagnostics: sorted };
  return { kind: "failed", fault: faultOf(sorted, project.configPath), diagnostics: sorted };
}

/** A file needs no configuration, only somebody who reads its format. */
async function inspectFile(options: InspectOptions, subject: string): Promise<InspectReport> {
  const { workingFolder, disk = nodeHost() } = options;
  const path = resolvePath(workingFolder, subject);
  const text = await disk.readText(path);
  if (text === undefined) return fileProblem("inspect/missing-file", `There is no file \`${subject}\`.`);
  const { value, diagnostics } = inspectSource(options, new SourceFile(path, text), [builtin]);
  if (value !== undefined) return { kind: "printed", text: value, diagnostics };
  return fileProblem("inspect/unknown-format", `No input format prints this stage of \`${subject}\`.`);
}

function fileProblem(code: string, message: string): InspectReport {
  return { kind: "failed", fault: "configuration", diagnostics: [{ severity: "error", code, message }] };
}

async function inspectService(options: InspectOptions, input: PipelineInput): Promise<Result<string>> {
  switch (options.stage) {
    case "model":
      return inspectModel(options, input);
    case "plan":
      return inspectPlan(options, input);
    default:
      return inspectSources(options, input);
  }
}

async function inspectSources(options: InspectOptions, input: PipelineInput): Promise<Result<string>> {
  const sources = await readModelFiles(input.service, input.root, input.host);
  const printed = sources.value.map((source) => inspectSource(options, source, input.plugins));
  return {
    value: printed.map(({ value = "" }) => value).join("\n"),
    diagnostics: [...sources.diagnostics, ...printed.flatMap(({ diagnostics }) => diagnostics)],
  };
}

/** The text of a stage of one file; undefined where no format knows the file or the stage. */
function inspectSource(
  { stage, workingFolder }: InspectOptions,
  source: SourceFile,
  plugins: readonly Plugin[],
): Result<string | undefined> {
  const format = formatOf(source, plugins);
  if (stage === "tokens" || stage === "ast") {
    return { value: format?.inspect?.[stage](source), diagnostics: [] };
  }
  const read = format?.read(source);
  if (read === undefined) return { value: undefined, diagnostics: [] };
  return { value: printValue(read.value, workingFolder), diagnostics: read.diagnostics };
}

function formatOf(source: SourceFile, plugins: readonly Plugin[]): InputFormat | undefined {
  const formats = plugins.flatMap(({ inputs = [] }) => inputs);
  return formats.find(({ extensions }) => extensions.some((extension) => source.path.endsWith(extension)));
}

/** The shapes of the project's own files; one of the prelude only where it is asked for. */
async function inspectModel(options: InspectOptions, input: PipelineInput): Promise<Result<string>> {
  const { value: model, diagnostics } = await loadModel(input);
  const shown = options.subject === undefined ? ownShapes(model, input) : model.shapes.get(options.subject);
  if (shown !== undefined) return { value: printValue(shown, options.workingFolder), diagnostics };
  return {
    value: "",
    diagnostics: [...diagnostics, unknownShape(options.subject ?? "", model.shapes.keys())],
  };
}

function ownShapes({ shapes, metadata }: Model, { prelude }: PipelineInput): object {
  const paths = new Set(prelude.map(({ path }) => path));
  const own = [...shapes].filter(([, shape]) => !paths.has(shape.span.file.path));
  return { metadata, shapes: new Map(own) };
}

/** The plan without the model that it points into. */
async function inspectPlan(options: InspectOptions, input: PipelineInput): Promise<Result<string>> {
  const { value: plan, diagnostics } = await loadPlan(input);
  if (plan === undefined) return { value: "", diagnostics };
  const { model: _, ...rest } = plan;
  const { subject } = options;
  const shown =
    subject === undefined ? rest : (rest.shapes.get(subject) ?? operationOf(rest.operations, subject));
  if (shown !== undefined) return { value: printValue(shown, options.workingFolder), diagnostics };
  const known = [...rest.shapes.keys(), ...rest.operations.map(({ shape }) => shape.id)];
  return { value: "", diagnostics: [...diagnostics, unknownShape(subject ?? "", known)] };
}

function operationOf<Operation extends { readonly shape: { readonly id: string } }>(
  operations: readonly Operation[],
  id: string,
): Operation | undefined {
  return operations.find(({ shape }) => shape.id === id);
}

function unknownShape(id: string, known: Iterable<string>): Diagnostic {
  const meant = didYouMean(id, known);
  return {
    severity: "error",
    code: "inspect/unknown-shape",
    message: `There is no shape \`${id}\` at this stage.`,
    hint:
      meant === undefined
        ? "shapes are named by their whole id, `namespace#Name`."
        : `did you mean \`${meant}\`?`,
  };
}
