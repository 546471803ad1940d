import { Option } from "commander";
import { ast, idl, nodeHost, resolvePath, type Model, type SerializeOptions } from "../index.js";
import type { AddCommand } from "./add-command.js";
import { configOption } from "./config-option.js";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { loadForCommand } from "./load-for-command.js";
import type { Surroundings } from "./surroundings.js";

/** `tinsmith ast` */
export const astCommand: AddCommand = (program, surroundings, exit) => {
  program
    .command("ast")
    .summary("print a model as one JSON AST, or as IDL")
    .description(
      "Prints the model of the project, or of the files given, as its JSON AST: all files in one, sorted, so that equal models are equal texts.",
    )
    .argument("[files...]", "files, folders or glob patterns to read instead of the project's model")
    .addOption(new Option("-f, --format <format>", "the language to print").choices(formats).default("json"))
    .option("--flatten", "print what mixins bring as the shapes' own, and no mixins")
    .option("--prelude", "print the prelude and the official traits, too")
    .option("-o, --output <folder>", "write files to a folder: one for each namespace of IDL")
    .addOption(configOption())
    .addHelpText("after", EXAMPLES)
    // `choices` guarantees the format.
    .action(async (files: readonly string[], options: AstOptions) => {
      exit(await runAst(files, options, surroundings));
    });
};

const formats = ["json", "smithy"] as const;

interface AstOptions extends SerializeOptions {
  readonly format: (typeof formats)[number];
  readonly output?: string;
  readonly config?: string;
}

const EXAMPLES = `
Examples:
  $ tinsmith ast > model.json
  $ tinsmith ast --flatten 'model/**/*.smithy'
  $ tinsmith ast --format smithy --output model old-model.json
`;

async function runAst(
  files: readonly string[],
  options: AstOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const model = await loadForCommand(files, options.config, surroundings);
  if (typeof model === "number") return model;
  const texts = await textsOf(model, options);
  if (options.output !== undefined) return writeTexts(texts, options.output, surroundings);
  return printTexts(texts, surroundings);
}

async function textsOf(model: Model, options: AstOptions): Promise<ReadonlyMap<string, string>> {
  if (options.format === "json") return new Map([["model.json", await ast(model, options)]]);
  return idl(model, { ...options, metadata: options.output === undefined ? "inside" : "apart" });
}

async function writeTexts(
  texts: ReadonlyMap<string, string>,
  output: string,
  { workingFolder, disk = nodeHost(), out }: Surroundings,
): Promise<ExitCode> {
  for (const [name, text] of texts) {
    const path = resolvePath(workingFolder, `${output}/${name}`);
    await disk.writeText(path, text);
    out.write(`${output}/${name}\n`);
  }
  return exitCodes.done;
}

/** One file of IDL has one namespace: several, one after the other, would be no model that anybody can read. */
function printTexts(texts: ReadonlyMap<string, string>, { out, err }: Surroundings): ExitCode {
  if (texts.size > 1) {
    const names = [...texts.keys()].join(", ");
    err.write(
      `error: the model takes several files of IDL: ${names}. Name a folder for them with --output.\n`,
    );
    return exitCodes.usage;
  }
  for (const text of texts.values()) out.write(text);
  return exitCodes.done;
}
