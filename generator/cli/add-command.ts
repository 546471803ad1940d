import type { Command } from "commander";
import type { ExitCode } from "./exit-code.js";
import type { Surroundings } from "./surroundings.js";

/** Adds a command to the program; what it does says how to exit. */
export type AddCommand = (
  program: Command,
  surroundings: Surroundings,
  exit: (code: ExitCode) => void,
) => void;
