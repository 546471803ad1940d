import { Option } from "commander";
import {
  displayPath,
  parseSelector,
  select,
  selectMatches,
  type AnyShape,
  type Model,
  type SelectOptions,
  type Selector,
  type SelectorMatch,
} from "../index.js";
import type { AddCommand } from "./add-command.js";
import { configOption } from "./config-option.js";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { loadForCommand } from "./load-for-command.js";
import { showDiagnostics } from "./show-diagnostics.js";
import type { Surroundings } from "./surroundings.js";

/** `tinsmith select` */
export const selectCommand: AddCommand = (program, surroundings, exit) => {
  program
    .command("select")
    .summary("list the shapes that a selector yields")
    .description("Lists the shapes of the project's model, or of the files given, that a selector yields.")
    .argument("<selector>", "the selector, in quotes: https://smithy.io/2.0/spec/selectors.html")
    .argument("[files...]", "files, folders or glob patterns to read instead of the project's model")
    .addOption(
      new Option("-f, --format <format>", "ids, a line each, or a JSON array of matches")
        .choices(formats)
        .default("ids"),
    )
    .option("--vars", "tell what the selector's variables held at each match, as JSON")
    .option("--prelude", "list shapes of the prelude and of the official traits, too")
    .addOption(configOption())
    .addHelpText("after", EXAMPLES)
    // `choices` guarantees the format.
    .action(async (text: string, files: readonly string[], options: SelectCommandOptions) => {
      exit(await runSelect(text, files, options, surroundings));
    });
};

const formats = ["ids", "json"] as const;

interface SelectCommandOptions extends SelectOptions {
  readonly format: (typeof formats)[number];
  readonly vars?: true;
  readonly config?: string;
}

const EXAMPLES = `
Examples:
  $ tinsmith select 'operation :not([trait|documentation])'
  $ tinsmith select 'service ~> [trait|deprecated]' 'model/**/*.smithy'
  $ tinsmith select --vars 'service $operations(~> operation)'
`;

async function runSelect(
  text: string,
  files: readonly string[],
  options: SelectCommandOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { value: selector, diagnostics } = await parseSelector(text);
  await showDiagnostics(diagnostics, surroundings);
  if (selector === undefined) return exitCodes.usage;
  const model = await loadForCommand(files, options.config, surroundings);
  if (typeof model === "number") return model;
  surroundings.out.write(await resultText(model, selector, options, surroundings.workingFolder));
  return exitCodes.done;
}

async function resultText(
  model: Model,
  selector: Selector,
  options: SelectCommandOptions,
  workingFolder: string,
): Promise<string> {
  if (options.vars === true) {
    const matches = await selectMatches(model, selector, options);
    return jsonText(
      matches.map((match) => ({ ...shapeJson(match.shape, workingFolder), ...varsJson(match) })),
    );
  }
  const shapes = await select(model, selector, options);
  if (options.format === "ids") return shapes.map(({ id }) => `${id}\n`).join("");
  return jsonText(shapes.map((shape) => shapeJson(shape, workingFolder)));
}

function shapeJson({ id, kind, span }: AnyShape, workingFolder: string): object {
  const { line, column } = span.file.positionAt(span.start);
  return { shape: id, type: kind, file: `${displayPath(span.file.path, workingFolder)}:${line}:${column}` };
}

function varsJson({ variables }: SelectorMatch): object {
  const vars = Array.from(variables, ([name, shapes]): [string, readonly string[]] => [
    name,
    Array.from(shapes, ({ id }) => id).sort(),
  ]);
  return { vars: Object.fromEntries(vars) };
}

function jsonText(matches: readonly object[]): string {
  return `${JSON.stringify(matches, null, 2)}\n`;
}
