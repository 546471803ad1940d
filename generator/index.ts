import type { Diagnostic } from "./diagnostics/diagnostic.js";
import type { DiagnosticFormat } from "./diagnostics/formats.js";
import type { PrettyOptions } from "./diagnostics/render-pretty.js";
import { recallRun } from "./project/recall-run.js";
import type {
  GenerateOptions,
  GenerateReport,
  InspectOptions,
  InspectReport,
  ProjectOptions,
  ValidateReport,
} from "./project/reports.js";

/*
 * The way in. What every run needs is imported above; the line itself, and with it all that parses and prints, is loaded
 * by the run that has something to do.
 */

export { definePlugin, type Plugin } from "./plugin.js";
export { displayPath } from "./diagnostics/display-path.js";
export type { Diagnostic, Severity } from "./diagnostics/diagnostic.js";
export { diagnosticFormats, type DiagnosticFormat } from "./diagnostics/formats.js";
export { summarizeDiagnostics } from "./diagnostics/summary.js";
export { fingerprint } from "./output/fingerprint.js";
export { inspectStages } from "./project/reports.js";
export type {
  Fault,
  GenerateOptions,
  GenerateReport,
  InspectOptions,
  InspectReport,
  InspectStage,
  ProjectOptions,
  ServiceReport,
  ValidateReport,
} from "./project/reports.js";
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
