import { Command, CommanderError } from "commander";
import type { AddCommand } from "./add-command.js";
import { astCommand } from "./ast-command.js";
import { diffCommand } from "./diff-command.js";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { formatCommand } from "./format-command.js";
import { generateCommand } from "./generate-command.js";
import { inspectCommand } from "./inspect-command.js";
import { guarded } from "./guarded.js";
import { isColored, type Surroundings } from "./surroundings.js";
import { selectCommand } from "./select-command.js";
import { validateCommand } from "./validate-command.js";

/** Runs the command line with its arguments, those after the program's name, and says how to exit. It never throws. */
export function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  return guarded(() => parse(args, surroundings), surroundings);
}

async function parse(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.done;
  const program = createProgram(surroundings);
  const commands: readonly AddCommand[] = [
    generateCommand,
    validateCommand,
    astCommand,
    selectCommand,
    inspectCommand,
    formatCommand,
    diffCommand,
  ];
  for (const add of commands) {
    add(program, surroundings, (code) => {
      exitCode = code;
    });
  }
  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  }
}

function createProgram(surroundings: Surroundings): Command {
  const { out, err, version } = surroundings;
  return new Command("tinsmith")
    .description("Reads API models and writes TypeScript packages: types, validators, a client, a server.")
    .version(version(), "-V, --version", "show the version")
    .helpOption("-h, --help", "show this help, or that of a command")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: out.write,
      writeErr: err.write,
      getOutHasColors: () => isColored(surroundings, out),
      getErrHasColors: () => isColored(surroundings, err),
    })
    .addHelpText("after", EPILOGUE);
}

const EPILOGUE = `
Exit codes:
  0   everything is in order
  1   the models have errors, or --check found differences
  2   wrong usage or configuration, or a file that cannot be read or written
  70  a fault of Tinsmith itself

Environment:
  NO_COLOR     no colours; without it, only a terminal sees them
  FORCE_COLOR  colours even where there is no terminal

Examples:
  $ tinsmith generate                      write the packages of the project
  $ tinsmith generate --check              fail in CI if they are stale, and show how
  $ tinsmith validate --format github      annotate a pull request
  $ tinsmith ast --flatten > model.json    print the whole model as one JSON AST
  $ tinsmith select 'operation [trait|http]'
                                           list shapes by a selector
  $ tinsmith inspect model weather#City    show what became of a shape
  $ tinsmith format                        bring the models into form
  $ tinsmith diff old/model                show what breaks those who use the model
`;
