import type { Fault } from "../index.js";

/** What the command line ends with, for scripts. They are listed in `--help`. */
export const exitCodes = {
  done: 0,
  /** The models have errors, or `--check` found differences. */
  problems: 1,
  /** Wrong usage, a wrong configuration, or a file that cannot be read or written. */
  usage: 2,
  /** A fault of Tinsmith itself. */
  internal: 70,
} as const;

/** One of them. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The exit code for whoever is at fault. */
export function exitCodeOf(fault: Fault): ExitCode {
  return fault === "model" ? exitCodes.problems : exitCodes.usage;
}
