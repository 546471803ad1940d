import type { AddCommand } from "./add-command.js";
import { configOption } from "./config-option.js";
import { runFormat, type FormatFlags } from "./run-format.js";

/** `tinsmith format` */
export const formatCommand: AddCommand = (program, surroundings, exit) => {
  program
    .command("format")
    .summary("bring Smithy files into form")
    .description(
      "Brings Smithy files into the form of Smithy's own formatter, comments and all. Files with syntax errors are left alone.",
    )
    .argument("[paths...]", "files, folders and glob patterns; by default the models of every service")
    .option("--check", "write nothing; list the files that are not in form, and exit with 1 if there are any")
    .option("--stdin-filepath <path>", "format the standard input, as if it were the file at that path")
    .addOption(configOption())
    .action(async (paths: readonly string[], flags: FormatFlags) => {
      exit(await runFormat(paths, flags, surroundings));
    });
};
