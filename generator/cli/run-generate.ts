import { generate } from "../index.js";
import { exitCodeOf, exitCodes, type ExitCode } from "./exit-code.js";
import { generateSummary } from "./generate-summary.js";
import { projectOptions } from "./project-options.js";
import { showDiagnostics } from "./show-diagnostics.js";
import { isColored, type Surroundings } from "./surroundings.js";

/** Does what `tinsmith generate` says, and reports it. */
export async function runGenerate(
  check: boolean,
  config: string | undefined,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const report = await generate({ ...projectOptions(surroundings, config), check });
  await showDiagnostics(report.diagnostics, surroundings);
  if (report.kind === "failed") {
    surroundings.err.write("Nothing was written.\n");
    return exitCodeOf(report.fault);
  }
  const { out } = surroundings;
  if (report.kind === "checked") {
    out.write(isColored(surroundings, out) ? await colored(report.diff) : report.diff);
  }
  out.write(generateSummary(report, surroundings));
  return report.kind === "checked" && report.diff !== "" ? exitCodes.problems : exitCodes.done;
}

async function colored(patch: string): Promise<string> {
  const { colorPatch } = await import("./color-patch.js");
  return colorPatch(patch);
}
