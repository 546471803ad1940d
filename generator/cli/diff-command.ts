import { Option } from "commander";
import {
  diagnosticFormats,
  diff,
  renderDiagnostics,
  summarizeDiagnostics,
  type DiagnosticFormat,
} from "../index.js";
import type { AddCommand } from "./add-command.js";
import { configOption } from "./config-option.js";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { loadForCommand } from "./load-for-command.js";
import { isColored, type Surroundings } from "./surroundings.js";

/** `tinsmith diff` */
export const diffCommand: AddCommand = (program, surroundings, exit) => {
  program
    .command("diff")
    .summary("tell what a change of the model breaks")
    .description("Tells what the way from one model to another breaks, and for whom.")
    .argument("<before>", "the model before: a file, a folder, or a glob pattern")
    .argument("[after]", "the model after; by default that of the project")
    .addOption(
      new Option("-f, --format <format>", "how to show what is found")
        .choices(diagnosticFormats)
        .default("pretty"),
    )
    .addOption(configOption())
    .addHelpText("after", EXAMPLES)
    // `choices` guarantees the format.
    .action(async (before: string, after: string | undefined, options: DiffOptions) => {
      exit(await runDiff(before, after, options, surroundings));
    });
};

interface DiffOptions {
  readonly format: DiagnosticFormat;
  readonly config?: string;
}

const EXAMPLES = `
Exits with 1 where anything breaks: an error or a danger.

Examples:
  $ tinsmith diff published/model.json
  $ tinsmith diff old/model new/model --format github
`;

async function runDiff(
  beforePath: string,
  afterPath: string | undefined,
  { format, config }: DiffOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const before = await loadForCommand([beforePath], config, surroundings);
  if (typeof before === "number") return before;
  const after = await loadForCommand(afterPath === undefined ? [] : [afterPath], config, surroundings);
  if (typeof after === "number") return after;
  const diagnostics = await diff(before, after);
  const { out, workingFolder } = surroundings;
  const color = isColored(surroundings, out);
  out.write(await renderDiagnostics(diagnostics, format, { workingFolder, color }));
  if (format === "pretty") {
    const summary = summarizeDiagnostics(diagnostics);
    out.write(summary === "" ? "The models mean the same.\n" : `\nFound ${summary}.\n`);
  }
  const breaks = diagnostics.some(({ severity }) => severity === "error" || severity === "danger");
  return breaks ? exitCodes.problems : exitCodes.done;
}
