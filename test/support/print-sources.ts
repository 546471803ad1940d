import { hasErrors, type Result } from "../../generator/diagnostics/diagnostic.js";
import { checkTargets } from "../../generator/config/check-targets.js";
import type { OutputFile } from "../../generator/emit/output-file.js";
import { printPackage } from "../../generator/emit/print.js";
import { loadPlan, type PipelineInput } from "../../generator/pipeline.js";
import { emitPackages } from "../../generator/targets/emit-packages.js";

/** The line up to those files of its output that are asked for, which saves the time to print and build the others. */
export async function printSources(
  input: PipelineInput,
  isAsked: (path: string) => boolean,
): Promise<Result<readonly OutputFile[]>> {
  const targets = input.plugins.flatMap((plugin) => plugin.targets ?? []);
  const protocols = input.plugins.flatMap((plugin) => plugin.protocols ?? []);
  const problems = checkTargets(input.service, targets);
  const plan = await loadPlan(input);
  const diagnostics = [...problems, ...plan.diagnostics];
  if (plan.value === undefined || hasErrors(diagnostics)) return { value: [], diagnostics };
  const files: OutputFile[] = [];
  for (const emitted of emitPackages(plan.value, input.service, {
    targets,
    protocols,
    runtime: input.runtime,
  })) {
    const asked = emitted.files.filter(({ path }) => isAsked(`${emitted.folder}/${path}`));
    files.push(...(await printPackage({ ...emitted, files: asked }, input.cache)));
  }
  return { value: files, diagnostics };
}
