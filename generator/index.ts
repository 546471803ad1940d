import type { Diagnostic, Result } from "./diagnostics/diagnostic.js";
import type { DiagnosticFormat } from "./diagnostics/formats.js";
import type { PrettyOptions } from "./diagnostics/render-pretty.js";
import type { AnyShape } from "./model/knowledge/any-shape.js";
import type { Model } from "./model/model.js";
import type { SelectorMatch } from "./model/select/select.js";
import type { Selector } from "./model/select/selector.js";
import type { FormatOptions, FormatReport } from "./project/format-files.js";
import { recallRun } from "./project/recall-run.js";
import type {
  GenerateOptions,
  GenerateReport,
  IdlOptions,
  InspectOptions,
  InspectReport,
  LoadOptions,
  LoadReport,
  ProjectOptions,
  SelectOptions,
  SerializeOptions,
  ValidateReport,
} from "./project/reports.js";

/*
 * The way in. What every run needs is imported above; the line itself, and with it all that parses and prints, is loaded
 * by the run that has something to do.
 */

export { definePlugin, type Plugin } from "./plugin.js";
export { displayPath } from "./diagnostics/display-path.js";
export type { Diagnostic, Result, Severity } from "./diagnostics/diagnostic.js";
export { diagnosticFormats, type DiagnosticFormat } from "./diagnostics/formats.js";
export { summarizeDiagnostics } from "./diagnostics/summary.js";
export { fingerprint } from "./output/fingerprint.js";
export type { AnyShape } from "./model/knowledge/any-shape.js";
export type { Model } from "./model/model.js";
export { toPlainValue, type Node } from "./model/node.js";
export type { SelectorMatch } from "./model/select/select.js";
export type { Selector } from "./model/select/selector.js";
export type { AppliedTrait, Member, Shape, ShapeType, Traits } from "./model/shape.js";
export type { ShapeId } from "./model/shape-id.js";
export { SelectorError } from "./project/selector-error.js";
export { inspectStages } from "./project/reports.js";
export type {
  Fault,
  GenerateOptions,
  GenerateReport,
  IdlOptions,
  InspectOptions,
  InspectReport,
  InspectStage,
  LoadOptions,
  LoadReport,
  ProjectOptions,
  SelectOptions,
  SerializeOptions,
  ServiceReport,
  ValidateReport,
} from "./project/reports.js";
export type { FormatOptions, FormatReport, Formatted } from "./project/format-files.js";
export { nodeHost } from "./source/node-host.js";
export { normalizePath, resolvePath } from "./source/path.js";
export type { Disk } from "./source/disk.js";
export type { Host } from "./source/host.js";

/** Generates the packages of every service of a project, all or none; with `check` says what would change. */
export async function generate(options: GenerateOptions): Promise<GenerateReport> {
  const recalled = await recallRun(options);
  if (recalled !== undefined) return recalled;
  const { generateProject } = await import("./project/generate-project.js");
  return generateProject(options);
}

/** Diagnostics in a form, sorted by file and offset. */
export async function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  format: DiagnosticFormat,
  options: PrettyOptions,
): Promise<string> {
  const { renderDiagnostics: render } = await import("./diagnostics/render.js");
  return render(diagnostics, format, options);
}

/** Reads and checks the models of every service of a project. */
export async function validate(options: ProjectOptions): Promise<ValidateReport> {
  const { validateProject } = await import("./project/validate-project.js");
  return validateProject(options);
}

/** Prints what a stage of the line makes of a project, as stable text. */
export async function inspect(options: InspectOptions): Promise<InspectReport> {
  const { inspectProject } = await import("./project/inspect-project.js");
  return inspectProject(options);
}

/**
 * Loads one model and checks it: of files or texts, else of the project that the configuration describes. Never throws
 * for what is wrong with a model.
 *
 * @example `const { model, diagnostics } = await loadModel({ files: ["model"] })`
 */
export async function loadModel(options: LoadOptions = {}): Promise<LoadReport> {
  const { loadOneModel } = await import("./project/load-model.js");
  return loadOneModel(options);
}

/** A model as the text of a JSON AST of version 2.0. Equal models are equal texts. */
export async function ast(model: Model, options: SerializeOptions = {}): Promise<string> {
  const { modelAst } = await import("./project/serialize-model.js");
  return modelAst(model, options);
}

/** A model as files of IDL 2.0 by their names: one for each namespace, and one for the metadata if there is any. */
export async function idl(model: Model, options: IdlOptions = {}): Promise<ReadonlyMap<string, string>> {
  const { modelIdl } = await import("./project/serialize-model.js");
  return modelIdl(model, options);
}

/** Reads a selector, to use it more than once or to show what is wrong with it: undefined where it is broken. */
export async function parseSelector(text: string): Promise<Result<Selector | undefined>> {
  const { readSelector } = await import("./project/select-shapes.js");
  return readSelector(text);
}

/** The shapes and members that a selector yields, each once, sorted by id. Throws a `SelectorError` for a broken text. */
export async function select(
  model: Model,
  selector: Selector | string,
  options: SelectOptions = {},
): Promise<readonly AnyShape[]> {
  const { selectShapes } = await import("./project/select-shapes.js");
  return selectShapes(model, selector, options);
}

/** The same with the variables of the selector. A shape that is yielded more than once is so often in it. */
export async function selectMatches(
  model: Model,
  selector: Selector | string,
  options: SelectOptions = {},
): Promise<readonly SelectorMatch[]> {
  const { selectAllMatches } = await import("./project/select-shapes.js");
  return selectAllMatches(model, selector, options);
}

/** Brings Smithy files into the form of Smithy's own formatter; with `check` says which are not. */
export async function formatFiles(options: FormatOptions): Promise<FormatReport> {
  const { formatFiles: formatEach } = await import("./project/format-files.js");
  return formatEach(options);
}

/** A Smithy text in that form; one with syntax errors comes back as it is, with the errors. */
export async function formatText(text: string, path: string): Promise<Result<string>> {
  const { formatText: formatOne } = await import("./project/format-files.js");
  return formatOne(text, path);
}

/**
 * What the way from one model to another breaks: errors and dangers break clients, servers or generated code. The
 * suppressions of the model after count. Both models must be sound.
 */
export async function diff(before: Model, after: Model): Promise<readonly Diagnostic[]> {
  const { diffModels } = await import("./project/diff-models.js");
  return diffModels(before, after);
}
