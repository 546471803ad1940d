import { loadModel, type Model } from "../index.js";
import { exitCodeOf, type ExitCode } from "./exit-code.js";
import { projectOptions } from "./project-options.js";
import { showDiagnostics } from "./show-diagnostics.js";
import type { Surroundings } from "./surroundings.js";

/**
 * The model of the files that a command names, else of the project. A model with errors is shown with them and stands for
 * an exit code. Anything less than an error is the business of `validate`: the output is often for a program.
 */
export async function loadForCommand(
  files: readonly string[],
  config: string | undefined,
  surroundings: Surroundings,
): Promise<Model | ExitCode> {
  const { model, fault, diagnostics } = await loadModel({
    ...projectOptions(surroundings, config),
    ...(files.length > 0 && { files }),
  });
  if (fault === undefined) return model;
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  await showDiagnostics(errors, surroundings);
  return exitCodeOf(fault);
}
