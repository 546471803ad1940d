import { Option } from "commander";
import {
  diagnosticFormats,
  renderDiagnostics,
  summarizeDiagnostics,
  validate,
  type DiagnosticFormat,
} from "../index.js";
import { configOption } from "./config-option.js";
import { exitCodeOf, exitCodes, type ExitCode } from "./exit-code.js";
import type { AddCommand } from "./add-command.js";
import { projectOptions } from "./project-options.js";
import { isColored, type Surroundings } from "./surroundings.js";

/** `tinsmith validate` */
export const validateCommand: AddCommand = (program, surroundings, exit) => {
  program
    .command("validate")
    .summary("check the models, and write nothing")
    .description("Reads and checks the models of every service. What is found goes to the standard output.")
    .addOption(
      new Option("-f, --format <format>", "how to show what is found")
        .choices(diagnosticFormats)
        .default("pretty"),
    )
    .addOption(configOption())
    // `choices` guarantees the format.
    .action(async (options: { readonly format: DiagnosticFormat; readonly config?: string }) => {
      exit(await runValidate(options.format, options.config, surroundings));
    });
};

async function runValidate(
  format: DiagnosticFormat,
  config: string | undefined,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { fault, diagnostics } = await validate(projectOptions(surroundings, config));
  const { out, workingFolder } = surroundings;
  const color = isColored(surroundings, out);
  out.write(await renderDiagnostics(diagnostics, format, { workingFolder, color }));
  if (format === "pretty") {
    const summary = summarizeDiagnostics(diagnostics);
    out.write(summary === "" ? "The models are in order.\n" : `\nFound ${summary}.\n`);
  }
  return fault === undefined ? exitCodes.done : exitCodeOf(fault);
}
