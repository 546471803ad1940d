import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { displayPath } from "../diagnostics/display-path.js";
import type { OutputProblem } from "../output/output-error.js";

/** What stands in the way of the output, as it is shown beside all else that is wrong. */
export function outputDiagnostic(problem: OutputProblem, workingFolder: string): Diagnostic {
  return {
    severity: "error",
    code: problem.code,
    message: `\`${displayPath(problem.path, workingFolder)}\` ${problem.reason}.`,
    hint: problem.hint,
  };
}
