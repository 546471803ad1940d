import {
  displayPath,
  formatFiles,
  formatText,
  normalizePath,
  resolvePath,
  type Formatted,
} from "../index.js";
import { exitCodeOf, exitCodes, type ExitCode } from "./exit-code.js";
import { projectOptions } from "./project-options.js";
import { showDiagnostics } from "./show-diagnostics.js";
import type { Surroundings } from "./surroundings.js";

/** The flags of `tinsmith format`. */
export interface FormatFlags {
  readonly check?: boolean;
  readonly stdinFilepath?: string;
  readonly config?: string;
}

/** Does what `tinsmith format` says, and reports it. */
export async function runFormat(
  paths: readonly string[],
  { check = false, stdinFilepath, config }: FormatFlags,
  surroundings: Surroundings,
): Promise<ExitCode> {
  if (stdinFilepath !== undefined) return formatInput(stdinFilepath, check, surroundings);
  const report = await formatFiles({ ...projectOptions(surroundings, config), paths, check });
  await showDiagnostics(report.diagnostics, surroundings);
  if (report.kind === "failed") return exitCodeOf(report.fault);
  surroundings.out.write(summaryOf(report, check, surroundings.workingFolder));
  const isFine = report.diagnostics.length === 0 && (report.changed.length === 0 || !check);
  return isFine ? exitCodes.done : exitCodes.problems;
}

/** For editors: text in, text out. With errors there is nothing to put out. */
async function formatInput(path: string, check: boolean, surroundings: Surroundings): Promise<ExitCode> {
  const { out, workingFolder, readInput } = surroundings;
  const text = await readInput();
  const { value, diagnostics } = await formatText(text, resolvePath(workingFolder, normalizePath(path)));
  await showDiagnostics(diagnostics, surroundings);
  if (diagnostics.length > 0) return exitCodes.problems;
  if (!check) out.write(value);
  else if (value !== text) out.write(`${path}\n`);
  return check && value !== text ? exitCodes.problems : exitCodes.done;
}

function summaryOf({ changed, unchanged }: Formatted, check: boolean, workingFolder: string): string {
  const lines = changed.map((path) => `${displayPath(path, workingFolder)}\n`).join("");
  const inForm = `${count(unchanged)} in form`;
  if (changed.length === 0) return `${inForm}.\n`;
  const others = check
    ? `${count(changed.length)} not in form. Run \`tinsmith format\`.`
    : `${count(changed.length)} formatted.`;
  return `${lines}${inForm}, ${others}\n`;
}

function count(files: number): string {
  return `${files} ${files === 1 ? "file" : "files"}`;
}
