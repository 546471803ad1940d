import { Argument } from "commander";
import { inspect, inspectStages, type InspectStage } from "../index.js";
import { configOption } from "./config-option.js";
import { exitCodeOf, exitCodes, type ExitCode } from "./exit-code.js";
import type { AddCommand } from "./add-command.js";
import { projectOptions } from "./project-options.js";
import { showDiagnostics } from "./show-diagnostics.js";
import type { Surroundings } from "./surroundings.js";

/** `tinsmith inspect` */
export const inspectCommand: AddCommand = (program, surroundings, exit) => {
  program
    .command("inspect")
    .summary("show what a stage of the line makes of a model")
    .description(
      "Prints what a stage makes of the models, as stable text: tokens, syntax tree, fragment, model or plan.",
    )
    .addArgument(new Argument("<stage>", "the stage").choices(inspectStages))
    .argument("[subject]", "a file for tokens, ast and fragment; a shape id for model and plan")
    .addOption(configOption())
    .addHelpText("after", EXAMPLES)
    // `choices` guarantees the stage.
    .action(
      async (stage: InspectStage, subject: string | undefined, options: { readonly config?: string }) => {
        exit(await runInspect(stage, subject, options.config, surroundings));
      },
    );
};

const EXAMPLES = `
Examples:
  $ tinsmith inspect tokens model/weather.smithy
  $ tinsmith inspect model example.weather#City
  $ tinsmith inspect plan
`;

async function runInspect(
  stage: InspectStage,
  subject: string | undefined,
  config: string | undefined,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const project = projectOptions(surroundings, config);
  const report = await inspect({ ...project, stage, ...(subject !== undefined && { subject }) });
  await showDiagnostics(report.diagnostics, surroundings);
  if (report.kind === "failed") return exitCodeOf(report.fault);
  surroundings.out.write(report.text);
  return exitCodes.done;
}
