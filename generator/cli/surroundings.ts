import type { Disk } from "../index.js";

/** Everything outside of the command line that it touches; tests bring their own. */
export interface Surroundings {
  /** Absolute, with `/`. */
  readonly workingFolder: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly out: Output;
  /** For what is not the result: diagnostics, complaints. */
  readonly err: Output;
  /** The whole of the standard input. */
  readonly readInput: () => Promise<string>;
  /** Milliseconds since the process began. */
  readonly now: () => number;
  readonly version: () => string;
  /** Names this very build of Tinsmith, where it is a build. */
  readonly identity?: string;
  /** The real one without it. */
  readonly disk?: Disk;
}

/** A stream of text that somebody may watch. */
export interface Output {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
}

/** Whether to colour what goes to an output. Spec: https://no-color.org */
export function isColored({ variables }: Surroundings, output: Output): boolean {
  if (variables["NO_COLOR"]) return false;
  const forced = variables["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return output.isTerminal && variables["TERM"] !== "dumb";
}
