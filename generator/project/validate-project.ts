import { checkTargets } from "../config/check-targets.js";
import { hasErrors, type Diagnostic } from "../diagnostics/diagnostic.js";
import { OutputError } from "../output/output-error.js";
import { settleOutput } from "../output/settle.js";
import { outputDiagnostic } from "./output-diagnostic.js";
import { loadPlan, type PipelineInput } from "../pipeline.js";
import { distinctDiagnostics, faultOf, openProject, type Project } from "./open-project.js";
import type { ProjectOptions, ValidateReport } from "./reports.js";

/** Reads and checks the models of every service, up to what its protocol asks of it. */
export async function validateProject(options: ProjectOptions): Promise<ValidateReport> {
  const { value: project, diagnostics } = await openProject(options);
  if (project === undefined) return { fault: "configuration", diagnostics };
  const found: Diagnostic[] = [...diagnostics];
  for (const input of project.inputs) {
    const targets = input.plugins.flatMap((plugin) => plugin.targets ?? []);
    found.push(...checkTargets(input.service, targets), ...(await loadPlan(input)).diagnostics);
    found.push(...(await settle(project, input, options.workingFolder)));
  }
  const sorted = distinctDiagnostics(found);
  if (!hasErrors(sorted)) return { diagnostics: sorted };
  return { fault: faultOf(sorted, project.configPath), diagnostics: sorted };
}

/** Whatever command comes after a run that was killed ends its work. */
async function settle(
  { disk, folderOf }: Project,
  { service }: PipelineInput,
  workingFolder: string,
): Promise<readonly Diagnostic[]> {
  try {
    await settleOutput(folderOf(service.output), disk);
    return [];
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    return error.problems.map((problem) => outputDiagnostic(problem, workingFolder));
  }
}
