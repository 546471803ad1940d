import { configOption } from "./config-option.js";
import type { AddCommand } from "./add-command.js";
import { runGenerate } from "./run-generate.js";

/** `tinsmith generate` */
export const generateCommand: AddCommand = (program, surroundings, exit) => {
  program
    .command("generate")
    .summary("write the packages of every service")
    .description(
      "Writes the packages of every service, all or none. Files that are as they should be stay untouched.",
    )
    .option("--check", "write nothing; show what would change, and exit with 1 if anything would")
    .addOption(configOption())
    .action(async (options: { readonly check?: true; readonly config?: string }) => {
      exit(await runGenerate(options.check ?? false, options.config, surroundings));
    });
};
